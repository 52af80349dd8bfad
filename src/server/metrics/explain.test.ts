import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import type { Explanation } from '#lib/metrics/explanation.ts';
import { rowsOf } from '#server/metric-rows.ts';
import { anEvent } from '#server/platform/clickhouse/sink/test-journal.ts';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { aRegistry } from '../../../tests/fixtures/a-registry.ts';
import { createExplainer, type ExplainAccess } from './explain.ts';
import { placeOf } from './scope.ts';

/** Tuesday 24 November 2026, 08:40 in Hanoi. */
const NOW = Date.parse('2026-11-24T01:40:00.000Z');
/** 07:00 in Hanoi. */
const NIGHT_END = Date.parse('2026-11-24T00:00:00.000Z');
const DESK: ExplainAccess = { sql: true, rows: true, incidents: true, smallCells: false };
const OFFICER: ExplainAccess = { sql: false, rows: true, incidents: false, smallCells: true };
const registry = aRegistry({
	wards: ['00004', '00008', '00025'],
	hospitals: ['H01', 'H02', 'H03']
});
const iso = (epochMs: number) => new Date(epochMs).toISOString();

let engine: TestEngine;
let asked = 0;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(async () => {
	await engine.clear();
	asked = 0;
});

function explain(metric: string, scope = 'city', access = DESK): Promise<Explanation> {
	return explainer().explain(rowsOf(metric)!, placeOf(scope)!, access);
}

function explainer() {
	const counting: Pick<TestEngine, 'rows'> = {
		rows: (sql, params) => {
			asked += 1;
			return engine.rows(sql, params);
		}
	};
	return createExplainer({
		clickhouse: counting,
		registry: { current: () => registry },
		now: () => NOW
	});
}

interface Beds {
	readonly facilityId?: string;
	readonly department?: string;
	readonly occupied: number;
	readonly at: number;
	readonly receivedAt?: number;
}

async function loadBeds(...snapshots: readonly Beds[]): Promise<void> {
	const events = snapshots.map(({ at, receivedAt = at, ...beds }, index) => {
		const given = { type: 'bed_snapshot', facilityId: 'H01', department: 'K03', staffed: 100 };
		const data = { ...given, bedType: 'medical_surgical', asOf: iso(at), ...beds };
		const key = `${data.facilityId}/${data.department}@${data.asOf}`;
		const event = anEvent({ stream: 'hospital-beds', key, observedAt: iso(at), data });
		return { seq: index + 1, ...event, receivedAt: iso(receivedAt) };
	});
	await engine.load('hospital_snapshots', events);
}

async function loadPersons(
	...groups: readonly [ward: string, count: number, at: number][]
): Promise<void> {
	let person = 0;
	const events = groups.flatMap(([wardCode, count, at]) =>
		Array.from({ length: count }, () => {
			person += 1;
			const visitId = `V${String(person)}`;
			const data = {
				facilityId: 'H01',
				visitId,
				rev: 1,
				personKey: person.toString(16).padStart(32, '0'),
				wardCode,
				examinedAt: iso(at),
				ageBand: '65+'
			};
			return {
				seq: person,
				...anEvent({ stream: 'screening-visits', key: visitId, observedAt: iso(at), data })
			};
		})
	);
	await engine.load('screening_visits', events);
}

describe('an explanation', () => {
	it('lists who was counted and who was not and why, and how each sender is doing (P1-3, P1-5)', async () => {
		await loadBeds(
			{ occupied: 90, at: NOW - 4 * MINUTE_MS },
			{ facilityId: 'H02', occupied: 70, at: NOW - 50 * MINUTE_MS }
		);
		const found = await explain('hospitals.occupancy');
		expect(found.value).toMatchObject({
			value: 0.9,
			numerator: 90,
			denominator: 100,
			reporting: 1,
			expected: 3
		});
		expect(found.entities?.map(({ entity, dropped }) => [entity, dropped])).toEqual([
			['H01', ''],
			['H02', 'stale'],
			['H03', 'no_data']
		]);
		expect(found.rows).toEqual([
			{ reason: '', rows: 1 },
			{ reason: 'no_data', rows: 1 },
			{ reason: 'stale', rows: 1 }
		]);
		expect(found.senders.map(({ isReporting }) => isReporting)).toEqual([true, false, false]);
		expect(found.sources).toMatchObject([
			{ stream: 'hospital-beds', events: 1, newestAt: iso(NOW - 4 * MINUTE_MS) }
		]);
	});

	it('gives the last shifts as known then, and as known now where late news changed them', async () => {
		await loadBeds(
			{ occupied: 80, at: NIGHT_END - 5 * MINUTE_MS },
			{
				department: 'K04',
				occupied: 120,
				at: NIGHT_END - 10 * MINUTE_MS,
				receivedAt: NIGHT_END + HOUR_MS
			},
			{ occupied: 90, at: NOW - MINUTE_MS }
		);
		const { shifts } = await explain('hospitals.occupancy');
		expect(shifts.map(({ shift }) => shift)).toEqual(['night', 'afternoon', 'morning']);
		expect(shifts[0]?.knownThen).toMatchObject({ value: 0.8, reporting: 1 });
		expect(shifts[0]?.knownNow).toMatchObject({ value: 1, numerator: 200 });
		expect(shifts[1]).toMatchObject({ knownThen: { value: null }, knownNow: null });
	});

	it('costs two hundred readers as many questions as one', async () => {
		await loadBeds({ occupied: 90, at: NOW });
		const one = explainer();
		await one.explain(rowsOf('hospitals.occupancy')!, placeOf('city')!, DESK);
		const questions = asked;
		asked = 0;
		const many = explainer();
		const readers = Array.from({ length: 200 }, (_, index) =>
			many.explain(
				rowsOf('hospitals.occupancy')!,
				placeOf('city')!,
				index % 2 === 0 ? DESK : { ...OFFICER, smallCells: false }
			)
		);
		await Promise.all(readers);
		expect(asked).toBe(questions);
	});

	it('shows neither statement nor single incidents to those who may not see them', async () => {
		const data = { incidentId: 'I-SECRET', rev: 1, type: 'received', callAt: iso(NOW - HOUR_MS) };
		const event = anEvent({
			stream: 'incidents',
			key: 'I-SECRET/1',
			observedAt: iso(NOW - HOUR_MS),
			data
		});
		await engine.load('incidents', [{ seq: 1, ...event }]);
		const desk = await explain('ems.calls');
		expect(desk).toMatchObject({
			value: { value: 1 },
			entities: [{ entity: '1' }],
			sample: [{ entity: '1' }]
		});
		expect(desk.sql).toContain('ioc.incidents');
		expect(JSON.stringify(desk)).not.toContain('I-SECRET');
		const officer = await explain('ems.calls', 'city', OFFICER);
		expect(officer).toMatchObject({ value: { value: 1 }, entities: null, sample: null, sql: null });
	});
});

describe('small cells (P3-2)', () => {
	const at = NOW - 20 * 24 * HOUR_MS;

	it('are merged, so that the list adds up to the city and names no small ward', async () => {
		await loadPersons(['00004', 7, at], ['00008', 14, at], ['00025', 60, at]);
		const { value, entities, sample } = await explain('screening.coverage');
		expect(value.numerator).toBe(81);
		expect(entities?.map(({ entity, numerator }) => [entity, numerator])).toEqual([
			['*', 21],
			['00025', 60]
		]);
		expect(JSON.stringify(sample)).not.toMatch(/00004|00008/);
	});

	it('take the city with them when they have nothing to hide behind', async () => {
		await loadPersons(['00004', 7, at]);
		const found = await explain('screening.coverage');
		expect(found.value).toMatchObject({ value: null, numerator: null, missing: 'suppressed' });
		expect(JSON.stringify(found)).not.toMatch(/[:,]7[,}]/);
	});

	it('are shown to the officer of the ward alone', async () => {
		await loadPersons(['00004', 7, at], ['00008', 14, at], ['00025', 60, at]);
		const others = await explain('screening.coverage', 'ward:00004');
		expect(others.value).toMatchObject({ value: null, missing: 'suppressed' });
		const own = await explain('screening.coverage', 'ward:00004', OFFICER);
		expect(own.value.numerator).toBe(7);
	});

	it('cannot be read off two shifts of one ward', async () => {
		await loadPersons(
			['00025', 60, at],
			['00025', 3, NIGHT_END + MINUTE_MS],
			['00008', 40, at],
			['00004', 20, at]
		);
		const { value, shifts } = await explain('screening.coverage', 'ward:00025');
		expect(value.numerator).toBe(63);
		expect(shifts.map(({ knownThen }) => knownThen.missing)).toEqual([
			'suppressed',
			'suppressed',
			'suppressed'
		]);
		expect(JSON.stringify(shifts)).not.toMatch(/"(numerator|value)":[\d.]/);
	});
});
