import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aRegistry } from '../../../../tests/fixtures/a-registry.ts';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { anEvent } from '#server/platform/clickhouse/sink/test-journal.ts';
import { stateOf } from '#lib/metrics/metric-value.ts';
import { emsBoard } from './board.ts';
import { incidentResponses, newestEvidence, reportedHours } from './queries.ts';

const NOW = Date.parse('2026-11-23T08:10:00.000Z');
const registry = aRegistry({ wards: ['00004', '00008'] });
let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(() => engine.clear());

function ago(minutes: number): string {
	return new Date(NOW - minutes * 60_000).toISOString();
}

interface Incident {
	readonly rev?: number;
	readonly type?: string;
	readonly wardCode?: string;
}

function loadIncident(incidentId: string, callMinutesAgo: number, options: Incident = {}) {
	const { rev = 1, type = 'received', wardCode = '00004' } = options;
	const at = ago(callMinutesAgo);
	const data = { incidentId, rev, type, observedAt: at, callAt: at, wardCode };
	return engine.load('incidents', [
		{
			seq: 1,
			...anEvent({ stream: 'incidents', key: `${incidentId}/${String(rev)}`, observedAt: at, data })
		}
	]);
}

function loadStatus(incidentId: string | undefined, minutesAgo: number, status = 'at_patient') {
	const at = ago(minutesAgo);
	const data = { unitId: '115-01', observedAt: at, status, incidentId };
	return engine.load('unit_status', [
		{ seq: 2, ...anEvent({ stream: 'unit-status', key: `115-01@${at}`, observedAt: at, data }) }
	]);
}

function loadPosition(minutesAgo: number) {
	const at = ago(minutesAgo);
	const data = { unitId: '115-01', observedAt: at, latitude: 21, longitude: 105.8 };
	return engine.load('unit_positions', [
		{ seq: 3, ...anEvent({ stream: 'unit-positions', key: at, observedAt: at, data }) }
	]);
}

test('without any event every figure is no data and no ward claims zero incidents', async () => {
	const board = await emsBoard(engine, registry, NOW);
	expect(board.responseMedian).toMatchObject({ value: null, asOf: null });
	expect(board.withinTarget).toMatchObject({ value: null, numerator: 0, denominator: 0 });
	expect(board.wards).toEqual([]);
	expect(board.callSeries.points).toHaveLength(24);
	expect(board.callSeries.points.every(({ value }) => value === null)).toBe(true);
	expect(board.responseSeries.points.every(({ value, n }) => value === null && n === 0)).toBe(true);
});

test('one incident: the response runs from the call to the first crew at the patient', async () => {
	await loadIncident('I1', 60);
	await loadStatus('I1', 48);
	await loadStatus('I1', 40);
	await loadStatus('I2', 59);
	const board = await emsBoard(engine, registry, NOW);
	expect(board.responseMedian).toMatchObject({ value: 720, asOf: ago(40) });
	expect(board.responseP90.value).toBe(720);
	expect(board.withinTarget).toMatchObject({ value: 1, numerator: 1, denominator: 1 });
	expect(board.complete).toMatchObject({ value: 1, numerator: 1, denominator: 1 });
	expect(board.wards).toMatchObject([
		{
			wardCode: '00004',
			calls: { value: 1, scope: 'ward:00004' },
			responseMedian: { value: 720, n: 1 },
			responseP90: { value: 720, n: 1 }
		},
		{
			wardCode: '00008',
			calls: { value: 0, scope: 'ward:00008' },
			responseMedian: { value: null, n: 0 },
			responseP90: { value: null, n: 0 }
		}
	]);
});

test('900 seconds is within the target, 901 is not, an incident without arrival is incomplete', async () => {
	await loadIncident('I1', 30);
	await loadStatus('I1', 15);
	await loadIncident('I2', 60);
	await loadStatus('I2', 60 - 15 - 1 / 60);
	await loadIncident('I3', 20);
	const board = await emsBoard(engine, registry, NOW);
	expect(board.withinTarget).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
	expect(board.complete).toMatchObject({ numerator: 2, denominator: 3 });
});

test('the highest revision is the truth, in any order of arrival', async () => {
	await loadIncident('I1', 50, { rev: 3, wardCode: '00008' });
	await loadIncident('I1', 55, { rev: 1, wardCode: '00004' });
	await loadIncident('I2', 30, { rev: 2, type: 'cancelled' });
	await loadIncident('I2', 30, { rev: 1 });
	const rows = await incidentResponses(engine, { from: NOW - 86_400_000, to: NOW });
	expect(rows).toEqual([
		{
			incidentId: 'I1',
			wardCode: '00008',
			callAtMs: NOW - 3_000_000,
			isVoid: 0,
			responseSeconds: null
		},
		{
			incidentId: 'I2',
			wardCode: '00004',
			callAtMs: NOW - 1_800_000,
			isVoid: 1,
			responseSeconds: null
		}
	]);
	expect((await emsBoard(engine, registry, NOW)).complete.denominator).toBe(1);
});

test('the window holds a call of exactly 24 hours ago and not an older one', async () => {
	await loadIncident('I1', 24 * 60);
	await loadIncident('I2', 24 * 60 + 0.001);
	const rows = await incidentResponses(engine, { from: NOW - 86_400_000, to: NOW });
	expect(rows.map(({ incidentId }) => incidentId)).toEqual(['I1']);
});

test('an arrival before the call is a contradiction and gives no response time', async () => {
	await loadIncident('I1', 30);
	await loadStatus('I1', 31);
	expect((await emsBoard(engine, registry, NOW)).complete).toMatchObject({
		numerator: 0,
		denominator: 1
	});
});

test('an hour with positions and no call counts zero calls; an hour without anything is unknown', async () => {
	await loadIncident('I1', 5);
	await loadPosition(130);
	expect(await reportedHours(engine, { from: NOW - 86_400_000 })).toHaveLength(2);
	const { points } = (await emsBoard(engine, registry, NOW)).callSeries;
	expect(points.slice(-4).map(({ value }) => value)).toEqual([null, 0, null, 1]);
	expect(await newestEvidence(engine, { now: NOW })).toBe(NOW - 300_000);
});

test('F91 a night without calls is quiet and not late: units that report keep the figures fresh', async () => {
	await loadIncident('I1', 90);
	await loadStatus('I1', 80);
	const silent = await emsBoard(engine, registry, NOW);
	expect(stateOf(silent.responseMedian, NOW)).toBe('stale');
	await loadPosition(10 / 60);
	const quiet = await emsBoard(engine, registry, NOW);
	expect(quiet.responseMedian).toMatchObject({ value: 600, asOf: ago(10 / 60) });
	expect(stateOf(quiet.responseMedian, NOW)).toBe('live');
	expect(
		await newestEvidence(engine, { now: NOW + 7_200_000 }),
		'to the minute once it is old'
	).toBe(Math.floor((NOW - 10_000) / 60_000) * 60_000);
});
