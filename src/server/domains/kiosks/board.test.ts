import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { anEvent } from '#server/platform/clickhouse/sink/test-journal.ts';
import { aRegistry } from '../../../../tests/fixtures/a-registry.ts';
import { seriesOf } from '#lib/metrics/metric-series.ts';
import { kiosksBoard } from './board.ts';
import { presentWaits, waitsByHalfHour } from './queries.ts';

/** 09:10 in Hanoi. */
const NOW = Date.parse('2026-11-23T02:10:00.000Z');
const registry = aRegistry({ kiosks: { K1: 'H01', K2: 'H01', K3: 'H02' } });
let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(() => engine.clear());

function ago(seconds: number): string {
	return new Date(NOW - seconds * 1000).toISOString();
}

interface Step {
	readonly ticketId: string;
	readonly type: string;
	readonly secondsAgo: number;
	readonly facilityId?: string;
	readonly serviceDate?: string;
}

function loadSteps(...steps: readonly Step[]): Promise<void> {
	const events = steps.map(({ secondsAgo, ...step }, index) => {
		const data = {
			facilityId: 'H01',
			serviceDate: '2026-11-23',
			...step,
			observedAt: ago(secondsAgo)
		};
		return {
			seq: index + 1,
			...anEvent({ stream: 'kiosk-tickets', key: step.ticketId, observedAt: data.observedAt, data })
		};
	});
	return engine.load('kiosk_tickets', events);
}

function loadBeat(kioskId: string, secondsAgo: number, facilityId = 'H01'): Promise<void> {
	const at = ago(secondsAgo);
	const data = { kioskId, facilityId, observedAt: at, state: 'online' };
	return engine.load('kiosk_states', [
		{ seq: 1, ...anEvent({ stream: 'kiosk-states', key: kioskId, observedAt: at, data }) }
	]);
}

function issued(ticketId: string, secondsAgo: number, more: Partial<Step> = {}): Step {
	return { ticketId, type: 'issued', secondsAgo, ...more };
}

async function city() {
	const rows = await presentWaits(engine, { now: NOW });
	return rows.find(({ facilityId }) => facilityId === '');
}

test('without any event nothing is zero', async () => {
	const board = await kiosksBoard(engine, registry, NOW);
	for (const value of [
		board.median,
		board.p90,
		board.waitingNow,
		board.visitsToday,
		board.withinTargetToday
	])
		expect(value).toMatchObject({ value: null, asOf: null, missing: 'no-data' });
	expect(board.median).toMatchObject({ reporting: 0, expected: 2 });
	const { points } = board.waitSeries;
	expect(points).toHaveLength(48);
	expect(points.every(({ value, n }) => value === null && n === 0)).toBe(true);
	expect(board.facilities.map(({ facilityId }) => facilityId)).toEqual(['H01', 'H02']);
});

test('a beat without tickets proves that nobody waits: a true zero, and no median', async () => {
	await loadBeat('K1', 30);
	const board = await kiosksBoard(engine, registry, NOW);
	expect(board.waitingNow).toMatchObject({ value: 0, asOf: ago(30), reporting: 1, expected: 2 });
	expect(board.median.value).toBeNull();
	expect(board.facilities[0]?.waitingNow).toMatchObject({ value: 0, reporting: 1, expected: 2 });
	expect(board.facilities[1]?.waitingNow).toMatchObject({ value: null, asOf: null });
});

test('one person still waiting counts with the time waited so far', async () => {
	await loadSteps(issued('A1', 400));
	expect(await city()).toMatchObject({
		median: 400,
		p90: 400,
		n: 1,
		waitingNow: 1,
		issuedToday: 1,
		withinTarget: 0
	});
});

test('called within 120 seconds is within the target, 121 is not', async () => {
	await loadSteps(
		issued('A1', 600),
		{ ticketId: 'A1', type: 'called', secondsAgo: 480 },
		issued('A2', 600),
		{ ticketId: 'A2', type: 'called', secondsAgo: 479 }
	);
	expect(await city()).toMatchObject({
		median: 120.5,
		waitingNow: 0,
		withinTarget: 1,
		issuedToday: 2
	});
});

test('the first of each step wins, in any order of arrival', async () => {
	await loadSteps({ ticketId: 'A1', type: 'called', secondsAgo: 300 });
	await loadSteps({ ticketId: 'A1', type: 'called', secondsAgo: 350 });
	await loadSteps(issued('A1', 400));
	await loadSteps({ ticketId: 'A1', type: 'served', secondsAgo: 340 });
	expect(await city()).toMatchObject({ median: 50, waitingNow: 0 });
});

test('a call up to five seconds before the issue is a swap; more is a contradiction without a wait', async () => {
	await loadSteps(issued('A1', 400), { ticketId: 'A1', type: 'called', secondsAgo: 404.9 });
	expect(await city()).toMatchObject({ median: 4.9 });
	await engine.clear();
	await loadSteps(issued('A1', 400), { ticketId: 'A1', type: 'called', secondsAgo: 405 });
	expect(await city()).toMatchObject({ median: null, waitingNow: 0, issuedToday: 1 });
});

test('who left waited until leaving; who was done without a call has no known wait', async () => {
	await loadSteps(
		issued('A1', 900),
		{ ticketId: 'A1', type: 'abandoned', secondsAgo: 300 },
		issued('A2', 900),
		{ ticketId: 'A2', type: 'completed', secondsAgo: 100 }
	);
	expect(await city()).toMatchObject({ median: 600, waitingNow: 0, issuedToday: 2 });
});

test('only tickets of the last 60 minutes count, and older ones as long as they wait', async () => {
	await loadSteps(
		issued('A1', 3_600),
		{ ticketId: 'A1', type: 'called', secondsAgo: 3_590 },
		issued('A2', 3_599),
		{ ticketId: 'A2', type: 'called', secondsAgo: 3_579 },
		issued('A3', 5_000)
	);
	expect(await city()).toMatchObject({
		median: (20 + 5_000) / 2,
		n: 2,
		waitingNow: 1,
		issuedToday: 3
	});
});

test('after the day closed at 02:00 nobody waits any more', async () => {
	const close = Date.parse('2026-11-23T19:00:00.000Z');
	await loadSteps(issued('A1', 400));
	const before = await presentWaits(engine, { now: close - 1 });
	expect(before.find(({ facilityId }) => facilityId === 'H01')).toMatchObject({ waitingNow: 1 });
	const after = await presentWaits(engine, { now: close });
	expect(after.filter(({ waitingNow }) => waitingNow > 0)).toEqual([]);
});

test('half hours are of issue, by facility and for the city, and hours without tickets stay empty', async () => {
	await loadSteps(
		issued('A1', 600),
		{ ticketId: 'A1', type: 'called', secondsAgo: 500 },
		issued('B1', 601, { facilityId: 'H02' }),
		{ ticketId: 'B1', type: 'called', secondsAgo: 301, facilityId: 'H02' }
	);
	const at = '2026-11-23T02:00:00.000Z';
	const rows = await waitsByHalfHour(engine, { from: NOW - 86_400_000, now: NOW });
	expect(rows.map(({ facilityId, bucketMs, n }) => [facilityId, bucketMs, n]).sort()).toEqual([
		['', Date.parse(at) - 1_800_000, 1],
		['', Date.parse(at), 1],
		['H01', Date.parse(at), 1],
		['H02', Date.parse(at) - 1_800_000, 1]
	]);
	const board = await kiosksBoard(engine, registry, NOW);
	const { points } = board.waitSeries;
	expect(points.at(-1)).toEqual({ at, value: 100, p90: 100, n: 1 });
	expect(points.at(-3)).toMatchObject({ value: null, n: 0 });
	const first = seriesOf(board.facilityWaits, 'facility:H01');
	const second = seriesOf(board.facilityWaits, 'facility:H02');
	expect(first.points).toHaveLength(points.length);
	expect(first.points.at(-1)).toEqual({ at, value: 100, p90: 100 });
	expect(second.points.at(-2)?.value).toBe(300);
});
