import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { anEvent } from '#server/platform/clickhouse/sink/test-journal.ts';
import { aRegistry } from '../../../../tests/fixtures/a-registry.ts';
import { ehrBoard } from './board.ts';
import { newestByWard, newestByWardAndDay } from './queries.ts';

const NOW = Date.parse('2026-11-23T02:10:00.000Z');
const registry = aRegistry({ wards: ['00004', '00008'] });
let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(() => engine.clear());

interface Snapshot {
	readonly wardCode?: string;
	readonly asOf: string;
	readonly population?: number;
	readonly recordsCreated: number;
	readonly vneidIntegrated?: number;
}

function loadSnapshots(...snapshots: readonly Snapshot[]): Promise<void> {
	const events = snapshots.map((snapshot, index) => {
		const data = { wardCode: '00004', population: 1_000, ...snapshot };
		return {
			seq: index + 1,
			...anEvent({ stream: 'ehr-coverage', key: snapshot.asOf, observedAt: snapshot.asOf, data })
		};
	});
	return engine.load('ehr_coverage', events);
}

test('without snapshots nothing is zero', async () => {
	const board = await ehrBoard(engine, registry, NOW);
	expect(board.city).toMatchObject({ value: null, asOf: null, reporting: 0, expected: 2 });
	expect(board.wards.map(({ coverage }) => coverage.value)).toEqual([null, null]);
	expect(board.series.points).toHaveLength(30);
	expect(board.series.points.every(({ value }) => value === null)).toBe(true);
});

test('the newest snapshot counts in any order of arrival, and more records than residents is shown', async () => {
	await loadSnapshots({ asOf: '2026-11-22T17:00:00.000Z', recordsCreated: 1_020 });
	await loadSnapshots({
		asOf: '2026-11-21T17:00:00.000Z',
		recordsCreated: 900,
		vneidIntegrated: 100
	});
	const board = await ehrBoard(engine, registry, NOW);
	expect(board.wards[0]?.coverage).toMatchObject({
		value: 1.02,
		numerator: 1_020,
		denominator: 1_000,
		denominatorDate: '2026-11-23',
		asOf: '2026-11-22T17:00:00.000Z'
	});
	expect(board.wards[0]?.vneid, 'it sent, but not this').toMatchObject({
		value: null,
		missing: 'unknown'
	});
	expect(board.wards[1]?.vneid).toMatchObject({ value: null, missing: 'no-data' });
	expect(board.cityVneid).toMatchObject({ value: null, reporting: 0 });
});

test('the city is weighted by residents; a ward older than 26 hours does not report', async () => {
	await loadSnapshots(
		{
			asOf: new Date(NOW - 26 * 3_600_000).toISOString(),
			recordsCreated: 500,
			vneidIntegrated: 10
		},
		{
			wardCode: '00008',
			asOf: new Date(NOW - 26 * 3_600_000 - 1).toISOString(),
			population: 3_000,
			recordsCreated: 3_000
		},
		{ wardCode: '99999', asOf: '2026-11-22T17:00:00.000Z', population: 9_000, recordsCreated: 1 }
	);
	const board = await ehrBoard(engine, registry, NOW);
	expect(board.city).toMatchObject({
		value: 0.875,
		numerator: 3_500,
		denominator: 4_000,
		reporting: 1,
		expected: 2
	});
	expect(board.cityVneid).toMatchObject({ value: 0.01, denominator: 1_000, reporting: 1 });
});

test('days are days of Hanoi and days without snapshots break the line', async () => {
	await loadSnapshots(
		{ asOf: '2026-11-21T16:59:59.999Z', recordsCreated: 600 },
		{ asOf: '2026-11-21T17:00:00.000Z', recordsCreated: 700 },
		{ asOf: '2026-11-22T03:00:00.000Z', recordsCreated: 800 }
	);
	const rows = await newestByWardAndDay(engine, { from: 0 });
	expect(rows.map(({ day, recordsCreated }) => [day, recordsCreated]).sort()).toEqual([
		['2026-11-21', 600],
		['2026-11-22', 800]
	]);
	expect(await newestByWard(engine, { from: Date.parse('2026-11-22T03:00:00.001Z') })).toEqual([]);
	const { series } = await ehrBoard(engine, registry, NOW);
	expect(series.points.slice(-3)).toEqual([
		{ at: '2026-11-21', value: 0.6, median: 0.6, p90: 0.6 },
		{ at: '2026-11-22', value: 0.8, median: 0.8, p90: 0.8 },
		{ at: '2026-11-23', value: null, median: null, p90: null }
	]);
});
