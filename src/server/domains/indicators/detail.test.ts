import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MeasureDetail } from '#lib/domains/indicators/detail.ts';
import { measureNamed } from '#lib/domains/indicators/measure-list.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { aRegistry } from '../../../../tests/fixtures/a-registry.ts';
import { openMeasureDetails } from './detail-cache.ts';
import { measureDetail } from './detail.ts';
import { receive } from './indicator-values.fixture.ts';

/** Monday 23 November 2026, 10:00 in Hanoi. */
const NOW = Date.parse('2026-11-23T03:00:00.000Z');
const registry = aRegistry({ wards: ['00004', '00008', '00070'], hospitals: ['H01', 'H02'] });
let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(() => engine.clear());

interface Asked {
	readonly option?: string;
	readonly knownAt?: number;
}

function detail(code: string, { option, knownAt }: Asked = {}): Promise<MeasureDetail> {
	const measure = measureNamed(code);
	if (measure === undefined) throw new RangeError(code);
	return measureDetail(engine, registry, {
		measure,
		option: option ?? null,
		knownAt: knownAt ?? null,
		now: NOW
	});
}

const first = { numerator: 90, denominator: 100 };
const corrected = {
	numerator: 60,
	denominator: 100,
	observedAt: '2026-11-23T01:00:00.000Z',
	comment: 'gửi lại'
};

describe('a measure taken apart', () => {
	test('lists everybody who should report, and compares with the period before', async () => {
		await receive(engine, first, { ...first, numerator: 80, period: '20261121' });
		const { places, period, value } = await detail('e-prescriptions');
		expect(period).toBe('20261122');
		expect(value).toMatchObject({ reporting: 1, expected: 2 });
		expect(places).toMatchObject([
			{ place: 'H01', value: { value: 0.9, scope: 'facility:H01' }, before: { value: 0.8 } },
			{ place: 'H02', value: { value: null, missing: 'no-data' }, before: { value: null } }
		]);
	});

	test('one option in view is a measure of its own', async () => {
		const part = (option: string, numerator: number) => ({
			indicator: 'cashless-share',
			disaggregation: `channel=${option}`,
			numerator,
			denominator: 100
		});
		await receive(engine, part('pos', 10), part('e-wallet', 30));
		const whole = await detail('cashless-share');
		expect(whole.value).toMatchObject({ value: 0.4, metric: 'indicators.cashless-share' });
		const pos = await detail('cashless-share', { option: 'pos' });
		expect(pos.value).toMatchObject({ value: 0.1, metric: 'indicators.cashless-share-pos' });
		expect(pos.series.points.at(-1)).toEqual({ at: '2026-11-22', value: 0.1 });
		expect(pos.places[0]?.value).toMatchObject({ value: 0.1, denominator: 100 });
		expect(pos.options.map(({ option }) => option)).toHaveLength(4);
	});

	test('a step behind the head of a cascade can be looked at', async () => {
		await receive(engine, {
			indicator: 'diabetes-cascade',
			period: '2026Q3',
			orgUnit: '00004',
			disaggregation: 'step=positive',
			numerator: 40,
			denominator: 400
		});
		expect((await detail('diabetes-cascade', { option: 'positive' })).value.value).toBe(0.1);
		expect((await detail('diabetes-cascade')).value.value).toBeNull();
	});
});

describe('corrections', () => {
	test('are listed with what was known first, by whom and when (F87)', async () => {
		await receive(engine, first, corrected, { ...first, orgUnit: 'H02' });
		const { corrections, series } = await detail('e-prescriptions');
		expect(corrections).toMatchObject([
			{
				place: 'H01',
				period: '20261122',
				option: null,
				first: { value: 0.9 },
				now: { value: 0.6 },
				statedAt: corrected.observedAt,
				source: 'test',
				comment: 'gửi lại'
			}
		]);
		expect(series.points.at(-1)).toMatchObject({ value: 0.75, firstKnown: 0.9 });
	});

	test('a value that was taken away is a correction without a present value', async () => {
		await receive(engine, first, { deleted: true, observedAt: corrected.observedAt });
		const { corrections } = await detail('e-prescriptions');
		expect(corrections).toMatchObject([{ first: { value: 0.9 }, now: { missing: 'no-data' } }]);
	});

	test('as known then, nothing that came later is known (F86)', async () => {
		await receive(engine, first, corrected);
		const knownAt = Date.parse('2026-11-23T00:30:00.000Z');
		const then = await detail('e-prescriptions', { knownAt });
		expect(then).toMatchObject({ knownAt: '2026-11-23T00:30:00.000Z', corrections: [] });
		expect(then.value.value).toBe(0.9);
		expect((await detail('e-prescriptions')).value.value).toBe(0.6);
	});

	test('counts of persons in one place are not shown beside each other', async () => {
		const ward = { indicator: 'duplicate-codes', period: '2026W47', orgUnit: '00004' };
		await receive(
			engine,
			{ ...ward, numerator: 40 },
			{ ...ward, numerator: 43, observedAt: '2026-11-23T01:00:00.000Z' }
		);
		const { corrections, places } = await detail('duplicate-codes');
		expect(corrections).toMatchObject([
			{ first: { missing: 'suppressed' }, now: { missing: 'suppressed' } }
		]);
		expect(JSON.stringify(corrections)).not.toMatch(/:4[03][,}]/);
		expect(places.every(({ before }) => before === null)).toBe(true);
	});
});

test('a small ward is hidden, and the next smallest with it, in every part of the answer (P3-2)', async () => {
	const counts = { '00004': 7, '00008': 55, '00070': 900 };
	await receive(
		engine,
		...Object.entries(counts).map(([orgUnit, numerator]) => ({
			indicator: 'duplicate-codes',
			period: '2026W47',
			orgUnit,
			numerator,
			observedAt: '2026-11-23T00:00:00.000Z'
		}))
	);
	const answer = await detail('duplicate-codes');
	expect(answer.places.map(({ value }) => value.missing)).toEqual([
		'suppressed',
		'suppressed',
		null
	]);
	expect(answer.value.value).toBe(962);
	expect(JSON.stringify(answer)).not.toMatch(/:(7|55)[,}]/);
});

test('two hundred readers of a page cost one question, and a new batch asks again', async () => {
	await receive(engine, first);
	let asked = 0;
	const counting: ClickHouse = {
		rows: (sql, params) => {
			asked += 1;
			return engine.rows(sql, params);
		}
	};
	let tell: (progress: { readonly tables: readonly string[] }) => void = () => undefined;
	const details = openMeasureDetails({
		clickhouse: counting,
		registry: () => registry,
		onProgress: (listener) => {
			tell = listener;
			return () => undefined;
		},
		now: () => NOW
	});
	const measure = measureNamed('e-prescriptions');
	if (measure === undefined) throw new RangeError();
	const ask = () => details.ask({ measure, option: null, knownAt: null });
	await Promise.all(Array.from({ length: 200 }, ask));
	const once = asked;
	expect(once).toBeLessThanOrEqual(4);
	await ask();
	tell({ tables: ['unit_positions'] });
	await ask();
	expect(asked).toBe(once);
	tell({ tables: ['indicator_values'] });
	await ask();
	expect(asked).toBe(2 * once);
	details.close();
});
