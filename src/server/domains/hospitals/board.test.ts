import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { anEvent } from '#server/platform/clickhouse/sink/test-journal.ts';
import { aRegistry } from '../../../../tests/fixtures/a-registry.ts';
import { seriesOf } from '#lib/metrics/metric-series.ts';
import { hospitalsBoard } from './board.ts';
import { occupancyByHalfHour } from './queries.ts';

const NOW = Date.parse('2026-11-23T02:10:00.000Z');
const registry = aRegistry({ hospitals: ['H01', 'H02', 'H03'] });
let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(() => engine.clear());

interface Beds {
	readonly facilityId?: string;
	readonly department?: string;
	readonly occupied: number;
	readonly staffed?: number;
	readonly asOf: string;
}

function loadBeds(...snapshots: readonly Beds[]): Promise<void> {
	const events = snapshots.map((beds, index) => {
		const defaults = { type: 'bed_snapshot', facilityId: 'H01', department: 'K03', staffed: 100 };
		const data = { ...defaults, bedType: 'medical_surgical', ...beds };
		return {
			seq: index + 1,
			...anEvent({ stream: 'hospital-beds', key: beds.asOf, observedAt: beds.asOf, data })
		};
	});
	return engine.load('hospital_snapshots', events);
}

test('without snapshots every point is unknown, for the city and for every hospital', async () => {
	const board = await hospitalsBoard(engine, registry, NOW);
	const { points } = board.occupancySeries;
	expect(points).toHaveLength(48);
	expect(points.every(({ value, median, n }) => value === null && median === null && n === 0)).toBe(
		true
	);
	expect(board.hospitals.lines).toEqual({});
});

test('the newest snapshot of a place in its half hour counts, in any order of arrival', async () => {
	await loadBeds({ occupied: 90, asOf: '2026-11-23T02:09:00.000Z' });
	await loadBeds({ occupied: 50, asOf: '2026-11-23T02:01:00.000Z' });
	expect(await occupancyByHalfHour(engine, { from: NOW - 3_600_000, to: NOW })).toEqual([
		{
			facilityId: 'H01',
			bucketMs: Date.parse('2026-11-23T02:00:00.000Z'),
			occupied: 90,
			staffed: 100
		}
	]);
});

test('a half hour begins at its first instant and ends before the next', async () => {
	await loadBeds(
		{ occupied: 10, asOf: '2026-11-23T01:30:00.000Z' },
		{ occupied: 20, asOf: '2026-11-23T01:59:59.999Z' },
		{ occupied: 30, asOf: '2026-11-23T02:00:00.000Z' }
	);
	const rows = await occupancyByHalfHour(engine, { from: NOW - 3_600_000, to: NOW });
	expect(rows.map(({ occupied }) => occupied)).toEqual([20, 30]);
});

test('in the newest half hour a department counts with its last word until it reports, and in no other', async () => {
	await loadBeds(
		{ occupied: 80, asOf: '2026-11-23T01:05:00.000Z' },
		{ occupied: 20, department: 'K02', asOf: '2026-11-23T01:35:00.000Z' },
		{ occupied: 70, asOf: '2026-11-23T01:36:00.000Z' },
		{ occupied: 90, asOf: '2026-11-23T02:01:00.000Z' }
	);
	const rows = await occupancyByHalfHour(engine, { from: NOW - 5_400_000, to: NOW });
	expect(rows.map(({ occupied, staffed }) => [occupied, staffed])).toEqual([
		[80, 100],
		[90, 200],
		[110, 200]
	]);
	expect(await occupancyByHalfHour(engine, { from: NOW, to: NOW + 3_600_000 })).toHaveLength(0);
});

test('the city is weighted by beds, median and p90 run over hospitals, above 100 % is shown', async () => {
	const asOf = '2026-11-23T02:05:00.000Z';
	await loadBeds(
		{ occupied: 300, staffed: 400, asOf },
		{ occupied: 120, staffed: 100, department: 'K02', asOf },
		{ facilityId: 'H02', occupied: 10, asOf },
		{ facilityId: 'H03', occupied: 0, staffed: 0, asOf }
	);
	const board = await hospitalsBoard(engine, registry, NOW);
	expect(board.occupancySeries.points.at(-1)).toEqual({
		at: '2026-11-23T02:00:00.000Z',
		value: 430 / 600,
		median: (0.84 + 0.1) / 2,
		p90: expect.closeTo(0.1 + 0.9 * 0.74, 6) as number,
		n: 2
	});
	expect(board.occupancySeries.points.at(-2)).toMatchObject({ value: null, median: null, n: 0 });
	const newest = ['facility:H01', 'facility:H02', 'facility:H03'] as const;
	expect(newest.map((scope) => seriesOf(board.hospitals, scope).points.at(-1)?.value)).toEqual([
		0.84,
		0.1,
		null
	]);
});

test('hospitals outside the health department have their own line and stay out of the city line', async () => {
	const asOf = '2026-11-23T02:05:00.000Z';
	const [first, ...others] = registry.hospitals;
	if (first === undefined) expect.fail('The registry of the test has hospitals.');
	const mixed = { ...registry, hospitals: [{ ...first, isCityHospital: false }, ...others] };
	await loadBeds(
		{ facilityId: first.facilityId, occupied: 99, staffed: 100, asOf },
		{ facilityId: 'H02', occupied: 50, staffed: 100, asOf }
	);
	const board = await hospitalsBoard(engine, mixed, NOW);
	expect(board.occupancySeries.points.at(-1)).toMatchObject({ value: 0.5, n: 1 });
	expect(Object.keys(board.hospitals.lines)).toHaveLength(2);
});

test('emergency-department snapshots are no beds', async () => {
	const asOf = '2026-11-23T02:05:00.000Z';
	const data = { type: 'ed_snapshot', facilityId: 'H01', asOf, census: 40, waiting: 12 };
	await engine.load('hospital_snapshots', [
		{ seq: 1, ...anEvent({ stream: 'hospital-beds', key: 'ed', observedAt: asOf, data }) }
	]);
	expect(await occupancyByHalfHour(engine, { from: NOW - 3_600_000, to: NOW })).toEqual([]);
});
