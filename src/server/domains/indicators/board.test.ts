import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { measures } from '#lib/domains/indicators/measure-list.ts';
import type { IndicatorsBoard, MeasureState } from '#lib/domains/indicators/board.ts';
import { stateOf } from '#lib/metrics/metric-value.ts';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { aRegistry } from '../../../../tests/fixtures/a-registry.ts';
import { indicatorsBoard } from './board.ts';
import { receive } from './indicator-values.fixture.ts';

/** Monday 23 November 2026, 10:00 in Hanoi. */
const NOW = Date.parse('2026-11-23T03:00:00.000Z');
const registry = aRegistry({
	wards: ['00004', '00008', '00070'],
	hospitals: ['H01', 'H02', 'H03', 'H04']
});
let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(() => engine.clear());

function board(): Promise<IndicatorsBoard> {
	return indicatorsBoard(engine, registry, NOW);
}
async function state(code: string): Promise<MeasureState> {
	const found = (await board()).measures[code];
	if (found === undefined) throw new Error(`No state of ${code}.`);
	return found;
}
const SHARE = { numerator: 90, denominator: 100 };
const day = (period: string, ...hospitals: readonly string[]) =>
	hospitals.map((orgUnit) => ({
		period,
		orgUnit,
		...SHARE,
		observedAt: '2026-11-22T20:00:00.000Z'
	}));

test('without any value nothing is zero, and everybody is missing', async () => {
	const { measures: states } = await board();
	expect(Object.keys(states)).toEqual(measures.map(({ code }) => code));
	for (const [code, { value, period, series }] of Object.entries(states)) {
		expect(value, code).toMatchObject({ value: null, missing: 'no-data', asOf: null });
		expect(period).toBeNull();
		expect(series.points.every((point) => point.value === null)).toBe(true);
	}
	expect(states['e-prescriptions']?.value).toMatchObject({ reporting: 0, expected: 4 });
});

describe('the period that stands for now', () => {
	test('is the newest that half of the senders reported', async () => {
		await receive(engine, ...day('20261121', 'H01', 'H02', 'H03'), ...day('20261122', 'H01'));
		expect(await state('e-prescriptions')).toMatchObject({
			period: '20261121',
			value: { reporting: 3, expected: 4, numerator: 270, denominator: 300 }
		});
		await receive(engine, ...day('20261122', 'H02'));
		expect(await state('e-prescriptions')).toMatchObject({ period: '20261122' });
	});

	test('a total over three of four says so, and is as old as the end of its period', async () => {
		await receive(engine, ...day('20261122', 'H01', 'H02', 'H03'));
		const { value } = await state('e-prescriptions');
		expect(value.asOf).toBe('2026-11-22T17:00:00.000Z');
		expect(stateOf(value, NOW)).toBe('partial');
		expect(value.interval?.[0]).toBeLessThan(0.9);
	});

	test('a late correction does not make an old figure young', async () => {
		await receive(engine, ...day('20261110', 'H01', 'H02', 'H03', 'H04'), {
			...SHARE,
			numerator: 80,
			period: '20261110',
			observedAt: '2026-11-23T02:59:00.000Z'
		});
		const { value, series } = await state('e-prescriptions');
		expect(stateOf(value, NOW)).toBe('stale');
		expect(value.correctedAt).toBe('2026-11-23T02:59:00.000Z');
		const point = series.points.find(({ at }) => at === '2026-11-10');
		expect(point).toMatchObject({ value: 0.875, firstKnown: 0.9 });
	});
});

test('a correction that no screen would show is not marked', async () => {
	await receive(engine, ...day('20261122', 'H01', 'H02', 'H03', 'H04'), {
		...SHARE,
		numerator: 90.1,
		observedAt: '2026-11-23T01:00:00.000Z'
	});
	const { value } = await state('e-prescriptions');
	expect(value.value).toBeCloseTo(0.90025, 9);
	expect(value.correctedAt).toBeUndefined();
});

test('more than the whole is shown as it is (P3-4), and nothing of nothing is not applicable (F91)', async () => {
	await receive(engine, ...day('20261122', 'H01').map((one) => ({ ...one, numerator: 103 })));
	expect((await state('e-prescriptions')).value).toMatchObject({ value: 1.03, interval: null });
	await engine.clear();
	await receive(engine, { numerator: 0, denominator: 0 });
	expect((await state('e-prescriptions')).value).toMatchObject({
		value: null,
		missing: 'not-applicable'
	});
});

test('places that the registry does not know count nowhere', async () => {
	await receive(engine, ...day('20261122', 'H01', 'H99'));
	expect((await state('e-prescriptions')).value).toMatchObject({ reporting: 1, denominator: 100 });
});

test('each option is a value of its own metric (F53)', async () => {
	await receive(
		engine,
		...['pos', 'static-qr', 'dynamic-qr'].map((option, index) => ({
			indicator: 'cashless-share',
			disaggregation: `channel=${option}`,
			numerator: 10 * (index + 1),
			denominator: 100
		}))
	);
	const { value, options } = await state('cashless-share');
	expect(value).toMatchObject({ numerator: 60, denominator: 100 });
	expect(options.map(({ value: part }) => [part.metric, part.value])).toEqual([
		['indicators.cashless-share-pos', 0.1],
		['indicators.cashless-share-static-qr', 0.2],
		['indicators.cashless-share-dynamic-qr', 0.3],
		['indicators.cashless-share-e-wallet', null]
	]);
});

test('of options that add up, the next smallest hides the one that a subtraction would reveal (P3-2)', async () => {
	const counts = { child: 200, 'working-age': 40, pregnancy: 3, elderly: 90 };
	await receive(
		engine,
		...Object.entries(counts).map(([stage, numerator]) => ({
			indicator: 'life-stage-overdue',
			period: '2026Q3',
			orgUnit: '00004',
			disaggregation: `stage=${stage}`,
			numerator,
			denominator: 1_000
		}))
	);
	const { value, options } = await state('life-stage-overdue');
	expect(value.numerator).toBe(333);
	expect(options.map(({ value: part }) => part.numerator)).toEqual([200, null, null, 90]);
});

test('a step of a cascade with fewer than ten persons is hidden, and so is the whole of the next (P3-2)', async () => {
	const step = (name: string, numerator: number, denominator: number) => ({
		indicator: 'diabetes-cascade',
		period: '2026Q3',
		orgUnit: '00004',
		disaggregation: `step=${name}`,
		numerator,
		denominator
	});
	await receive(
		engine,
		step('screened', 400, 600),
		step('positive', 20, 400),
		step('confirmed', 4, 20),
		step('in-care', 0, 4)
	);
	const { value, options } = await state('diabetes-cascade');
	expect(value).toMatchObject({ numerator: 400, missing: null });
	expect(options.map(({ value: part }) => part.missing)).toEqual([
		null,
		null,
		'suppressed',
		'suppressed',
		'no-data'
	]);
	expect(JSON.stringify(options)).not.toMatch(/"(numerator|denominator)":4[,}]/);
});

test('a median over places is given with the number of them', async () => {
	await receive(
		engine,
		...[600, 1_200].map((value, index) => ({
			indicator: 'order-to-result',
			period: '2026W47',
			orgUnit: `H0${String(index + 1)}`,
			value,
			observedAt: '2026-11-22T20:00:00.000Z'
		}))
	);
	expect((await state('order-to-result')).value).toMatchObject({ value: 900, n: 2, reporting: 2 });
});
