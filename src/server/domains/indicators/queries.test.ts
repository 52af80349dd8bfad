import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
	endedPeriods,
	firstDay,
	parsePeriod,
	PERIOD_KINDS
} from '#lib/domains/indicators/period.ts';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import type { Since } from './cells.ts';
import { receive } from './indicator-values.fixture.ts';
import { optionTotals, periodTotals, placeTotals } from './queries.ts';

let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(() => engine.clear());

const since: Since = {
	day: '2026-10-01',
	week: '2026-10-01',
	month: '2025-01-01',
	quarter: '2025-01-01',
	year: '2020-01-01'
};

describe('a cell', () => {
	test('is its newest word in any order of arrival', async () => {
		await receive(
			engine,
			{ numerator: 95, denominator: 100, observedAt: '2026-11-23T02:00:00.000Z' },
			{ numerator: 90, denominator: 100, at: '2026-11-23T03:00:00.000Z' }
		);
		const [row] = await periodTotals(engine, { since });
		expect(row).toMatchObject({ numerator: 95, firstNumerator: 95, correctedMs: 0 });
	});

	test('keeps what was known first, and when it was corrected (F87)', async () => {
		await receive(
			engine,
			{ numerator: 90, denominator: 100 },
			{ numerator: 95, denominator: 100, observedAt: '2026-11-23T02:00:00.000Z' }
		);
		const [row] = await periodTotals(engine, { since });
		expect(row).toMatchObject({
			numerator: 95,
			firstNumerator: 90,
			correctedMs: Date.parse('2026-11-23T02:00:00.000Z')
		});
	});

	test('as known then: an instant before the correction was received gives the earlier value (F86)', async () => {
		await receive(
			engine,
			{ numerator: 90, denominator: 100 },
			{ numerator: 95, denominator: 100, revision: 1, at: '2026-11-25T00:00:00.000Z' }
		);
		const then = Date.parse('2026-11-24T00:00:00.000Z');
		expect(await periodTotals(engine, { since, knownAt: then })).toMatchObject([
			{ numerator: 90, correctedMs: 0 }
		]);
		expect(await periodTotals(engine, { since })).toMatchObject([{ numerator: 95 }]);
		expect(await periodTotals(engine, { since, knownAt: 0 })).toEqual([]);
	});

	test('an explicit 0 is a value, a tombstone is none', async () => {
		await receive(
			engine,
			{ numerator: 0, denominator: 100 },
			{ orgUnit: 'H02', numerator: 50, denominator: 100 },
			{ orgUnit: 'H02', deleted: true, observedAt: '2026-11-23T02:00:00.000Z' }
		);
		expect(await periodTotals(engine, { since })).toMatchObject([
			{ numerator: 0, denominator: 100, reporting: 1, firstNumerator: 50, firstDenominator: 200 }
		]);
		const places = await placeTotals(engine, { since });
		expect(places).toMatchObject([
			{ place: 'H01', numerator: 0 },
			{ place: 'H02', numerator: null, denominator: null }
		]);
	});

	test('the clock of a source that runs ahead does not win', async () => {
		await receive(
			engine,
			{ numerator: 90, denominator: 100, observedAt: '2026-11-22T18:05:00.000Z' },
			{
				numerator: 10,
				denominator: 100,
				observedAt: '2026-11-22T18:09:00.000Z',
				at: '2026-11-22T18:00:00.000Z',
				flags: ['clock_ahead']
			}
		);
		expect(await periodTotals(engine, { since })).toMatchObject([{ numerator: 90 }]);
	});
});

describe('adding up', () => {
	test('options of one whole count its denominator once, other options bring their own', async () => {
		for (const orgUnit of ['H01', 'H02'])
			for (const [option, numerator] of [
				['pos', 20],
				['e-wallet', 30]
			] as const)
				await receive(engine, {
					indicator: 'cashless-share',
					orgUnit,
					disaggregation: `channel=${option}`,
					numerator,
					denominator: 100
				});
		await receive(
			engine,
			...['his', 'lis'].map((system) => ({
				indicator: 'systems-available',
				disaggregation: `system=${system}`,
				numerator: 1_400,
				denominator: 1_440
			}))
		);
		expect(await periodTotals(engine, { since })).toMatchObject([
			{ code: 'cashless-share', numerator: 100, denominator: 200, reporting: 2 },
			{ code: 'systems-available', numerator: 2_800, denominator: 2_880, reporting: 1 }
		]);
		const options = await optionTotals(engine, { since, code: 'cashless-share' });
		expect(options).toMatchObject([
			{ option: 'channel=e-wallet', numerator: 60, denominator: 200, reporting: 2 },
			{ option: 'channel=pos', numerator: 40, denominator: 200 }
		]);
	});

	test('a cascade is headed by its first step, its steps stay apart (F47)', async () => {
		await receive(
			engine,
			...[
				['screened', 800, 1_000],
				['positive', 200, 800]
			].map(([step, numerator, denominator]) => ({
				indicator: 'diabetes-cascade',
				period: '2026Q3',
				orgUnit: '00118',
				disaggregation: `step=${String(step)}`,
				numerator: Number(numerator),
				denominator: Number(denominator)
			}))
		);
		expect(await periodTotals(engine, { since })).toMatchObject([
			{ numerator: 800, denominator: 1_000 }
		]);
		expect(await optionTotals(engine, { since })).toHaveLength(2);
	});

	test('a median over places ignores who did not send', async () => {
		await receive(
			engine,
			...[600, 1_200, 6_000].map((value, index) => ({
				indicator: 'order-to-result',
				period: '2026W46',
				orgUnit: `H0${String(index + 1)}`,
				value
			}))
		);
		expect(await periodTotals(engine, { since })).toMatchObject([
			{ median: 1_200, p90: expect.closeTo(5_040, 6) as number, numerator: null, reporting: 3 }
		]);
	});
});

test('the first day of every notation is the one of the calendar', async () => {
	const periods = PERIOD_KINDS.flatMap((kind) =>
		endedPeriods(kind, Date.parse('2028-01-05T00:00:00+07:00'), 8)
	);
	const odd = ['2026W53', '2027W1', '20280229', '2026Q4'].flatMap(
		(text) => parsePeriod(text) ?? []
	);
	await receive(
		engine,
		...[...periods, ...odd].map(({ text }, index) => ({
			indicator: `sample-${String(index)}`,
			period: text,
			numerator: 1
		}))
	);
	const rows = await engine.rows<{ period: string; day: string }>(
		'SELECT toString(period) AS period, toString(period_start) AS day FROM ioc.indicator_values'
	);
	expect(rows).toHaveLength(periods.length + odd.length);
	for (const { period, day } of rows) {
		const parsed = parsePeriod(period);
		expect(day, period).toBe(parsed && firstDay(parsed));
	}
});
