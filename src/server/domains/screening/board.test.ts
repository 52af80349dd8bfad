import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { anEvent } from '#server/platform/clickhouse/sink/test-journal.ts';
import { aRegistry } from '../../../../tests/fixtures/a-registry.ts';
import { screeningBoard } from './board.ts';
import { newestVisit, personsByWardAndDay } from './queries.ts';

const NOW = Date.parse('2026-11-23T02:10:00.000Z');
/** 10,000 residents, of whom 1,050 are estimated to be 65 and over. */
const registry = aRegistry({ wards: ['00004', '00008', '00025', '00028'] });
let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(() => engine.clear());

interface Visit {
	readonly person: number;
	readonly examinedAt?: string;
	readonly wardCode?: string;
	readonly ageBand?: string;
	readonly rev?: number;
}

function loadVisits(visits: readonly Visit[]): Promise<void> {
	const events = visits.map(({ person, ...visit }, index) => {
		const data = {
			facilityId: 'H01',
			visitId: `V${String(index)}`,
			rev: 1,
			personKey: person.toString(16).padStart(32, '0'),
			wardCode: '00004',
			examinedAt: '2026-11-20T03:00:00.000Z',
			ageBand: '65+',
			...visit
		};
		return {
			seq: index + 1,
			...anEvent({
				stream: 'screening-visits',
				key: data.visitId,
				observedAt: data.examinedAt,
				data
			})
		};
	});
	return engine.load('screening_visits', events);
}

function people(count: number, from: number, more: Omit<Visit, 'person'> = {}): Visit[] {
	return Array.from({ length: count }, (_, index) => ({ person: from + index, ...more }));
}

async function coverages() {
	const board = await screeningBoard(engine, registry, NOW);
	return Object.fromEntries(board.wards.map((row) => [row.wardCode, row]));
}

test('without a visit the city and every ward have no data, not zero', async () => {
	const board = await screeningBoard(engine, registry, NOW);
	expect(board.city).toMatchObject({
		value: null,
		numerator: null,
		denominator: 4_200,
		asOf: null
	});
	expect(board.city.interval).toBeNull();
	expect(board.wardsLow).toMatchObject({ value: null, missing: 'no-data' });
	expect(board.wards).toHaveLength(4);
	for (const row of board.wards)
		expect(row).toMatchObject({
			coverage: { value: null, interval: null, missing: 'no-data' },
			visits: { value: null, missing: 'no-data' },
			newPersons7d: { value: null, missing: 'no-data' }
		});
	const { points } = board.series;
	expect(points).toHaveLength(30);
	expect(points.every(({ value, median }) => value === null && median === null)).toBe(true);
	expect(await newestVisit(engine)).toBeNull();
});

test('a person is counted once in a year, in the ward of the newest visit', async () => {
	await loadVisits([
		{ person: 1, examinedAt: '2026-03-01T03:00:00.000Z', wardCode: '00004' },
		{ person: 1, examinedAt: '2026-11-19T03:00:00.000Z', wardCode: '00008' }
	]);
	await loadVisits([{ person: 1, examinedAt: '2026-05-01T03:00:00.000Z', wardCode: '00004' }]);
	expect(await personsByWardAndDay(engine, { year: 2026, firstDay: '2026-10-24' })).toEqual([
		{ wardCode: '00008', day: '2026-10-24', persons: 1 }
	]);
});

test('the year is the calendar year of Hanoi, and 64 is not in the target group', async () => {
	await loadVisits([
		{ person: 1, examinedAt: '2025-12-31T16:59:59.999Z' },
		{ person: 2, examinedAt: '2025-12-31T17:00:00.000Z' },
		{ person: 3, ageBand: '40-64' }
	]);
	const rows = await personsByWardAndDay(engine, { year: 2026, firstDay: '2026-10-24' });
	expect(rows).toEqual([{ wardCode: '00004', day: '2026-10-24', persons: 1 }]);
});

test('coverage shows numerator, estimated denominator, its date and a Wilson interval', async () => {
	await loadVisits(people(525, 1));
	const { '00004': row, '00008': other } = await coverages();
	expect(row?.coverage).toMatchObject({
		value: 0.5,
		numerator: 525,
		denominator: 1_050,
		denominatorDate: '2025-07',
		isEstimate: true,
		asOf: '2026-11-20T03:00:00.000Z'
	});
	expect(row?.coverage.interval?.[0]).toBeCloseTo(0.4698, 3);
	expect(row?.coverage.interval?.[1]).toBeCloseTo(0.5302, 3);
	expect(row).toMatchObject({ visits: { value: 525 }, newPersons7d: { value: 525 } });
	expect(other?.coverage.value).toBeNull();
});

test('more persons than the target group is shown as it is', async () => {
	await loadVisits(people(1_155, 1));
	expect((await coverages())['00004']?.coverage.value).toBeCloseTo(1.1, 10);
});

test('nine persons are hidden together with the next smallest ward, and the city total stays', async () => {
	await loadVisits([
		...people(9, 0),
		...people(20, 100, { wardCode: '00008' }),
		...people(30, 200, { wardCode: '00025' })
	]);
	const board = await screeningBoard(engine, registry, NOW);
	expect(board.city).toMatchObject({ numerator: 59, reporting: 3, expected: 4 });
	expect(board.city.denominator, 'a ward that never reported is not unscreened').toBe(
		board.wards.slice(0, 3).reduce((sum, ward) => sum + (ward.coverage.denominator ?? NaN), 0)
	);
	const [small, complement, shown, empty] = board.wards;
	for (const row of [small, complement]) {
		expect(row?.coverage).toMatchObject({
			value: null,
			numerator: null,
			interval: null,
			missing: 'suppressed'
		});
		for (const count of [row?.visits, row?.newPersons7d])
			expect(count).toMatchObject({ value: null, missing: 'suppressed' });
	}
	expect(shown?.coverage).toMatchObject({ numerator: 30, missing: null });
	expect(empty?.coverage).toMatchObject({ value: null, numerator: null, missing: 'no-data' });
	expect(board.wardsLow.value, 'a hidden ward is not counted as low').toBe(1);
});

test('ten persons are shown; fewer than ten new ones among them are not', async () => {
	await loadVisits([
		...people(10, 0, { examinedAt: '2026-06-01T03:00:00.000Z' }),
		...people(9, 50),
		...people(10, 100, { wardCode: '00008' })
	]);
	const { '00004': old, '00008': fresh } = await coverages();
	expect(old?.coverage.numerator).toBe(19);
	expect(old?.newPersons7d).toMatchObject({ value: null, missing: 'suppressed' });
	expect(fresh).toMatchObject({ newPersons7d: { value: 10 }, visits: { value: 10 } });
});

test('the line grows by first visits and starts with everything before its first day', async () => {
	await loadVisits([
		...people(42, 0, { examinedAt: '2026-02-01T03:00:00.000Z' }),
		...people(42, 100, { examinedAt: '2026-11-22T17:00:00.000Z', wardCode: '00008' })
	]);
	const { series } = await screeningBoard(engine, registry, NOW);
	expect(series).toMatchObject({ metric: 'screening.coverage', scope: 'city', step: 'day' });
	const { points } = series;
	expect(points[0]).toEqual({ at: '2026-10-25', value: 0.02, median: 0.04, p90: 0.04 });
	expect(points.at(-2)).toMatchObject({ at: '2026-11-22', value: 0.02 });
	expect(points.at(-1)).toMatchObject({ at: '2026-11-23', value: 0.04, median: 0.04 });
});

test('one small ward alone hides the city too, since nothing else would hide the ward (C17)', async () => {
	await loadVisits(people(7, 1));
	const board = await screeningBoard(engine, registry, NOW);
	expect(board.city).toMatchObject({
		value: null,
		numerator: null,
		interval: null,
		missing: 'suppressed'
	});
	expect(board.series.points).toEqual([]);
	expect(JSON.stringify(board)).not.toMatch(/"numerator":7|:7[,}]/);
});
