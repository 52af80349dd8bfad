/**
 * Issue 3, item 2: for every registered metric the figure is recomputed from its rows, in SQL and once
 * more in plain TypeScript, and must agree with what the boards and the live reducers show.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metrics } from '#lib/domains/metrics.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import { quantile } from '#lib/foundation/statistics/quantile.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { ExplainedSample } from '#lib/metrics/explanation.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import { NOW } from '../../tests/fixtures/explained-city/city-events.ts';
import {
	openExplainedCity,
	type ExplainedCity
} from '../../tests/fixtures/explained-city/open-city.ts';
import { shownValues } from '../../tests/fixtures/explained-city/shown-values.ts';
import { metricRows, rowsOf } from './metric-rows.ts';
import type { MetricRows, RowsQuestion } from './metrics/define-metric-rows.ts';
import { evaluate } from './metrics/evaluate.ts';
import { sampleRows } from './metrics/sample-rows.ts';
import { placeOf } from './metrics/scope.ts';

/** Places with something special about them come first: hidden wards, a silent hospital, lost units. */
const SPECIAL = [
	'ward:00070',
	'ward:00004',
	'ward:00008',
	'facility:H01',
	'facility:H03',
	'facility:H05',
	'station:S01'
];
const PLACES_OF_A_METRIC = 12;

let city: ExplainedCity;
let shown: ReadonlyMap<string, readonly MetricValue[]>;
beforeAll(async () => {
	city = await openExplainedCity();
	shown = groupBy(await shownValues(city), ({ metric }) => metric);
}, 240_000);
afterAll(() => city.dispose());

function asked(scope: string): RowsQuestion {
	const place = placeOf(scope);
	if (place === null) throw new RangeError(`No place "${scope}".`);
	const { registry } = city;
	return { place, now: NOW, knownAt: NOW, registry, showsSmallCells: false };
}

function rowsFor(metric: Metric): MetricRows {
	const rows = rowsOf(metric.id);
	if (rows === undefined) throw new Error(`Declare the rows of ${metric.id} in metric-rows.ts.`);
	return rows;
}

/** The value by hand, from every row. */
function recomputed({ aggregation }: Metric, rows: readonly ExplainedSample[]): number | null {
	const counted = rows.filter(({ dropped }) => dropped === '');
	const sum = (numbers: readonly (number | null)[]) => {
		const known = numbers.filter((number) => number !== null);
		return known.length === 0 ? null : known.reduce((total, number) => total + number, 0);
	};
	const values = counted.flatMap(({ value }) => (value === null ? [] : [value]));
	const numerator = sum(counted.map((row) => row.numerator));
	const denominator = sum(counted.map((row) => row.denominator));
	switch (aggregation) {
		case 'count':
			return counted.length === 0 ? null : counted.length;
		case 'sum':
			return numerator;
		case 'ratio':
			return numerator === null || !denominator ? null : numerator / denominator;
		case 'median':
			return quantile(values, 0.5);
		case 'p90':
			return quantile(values, 0.9);
		case 'p95':
			return quantile(values, 0.95);
	}
}

function scopesToTry(metric: Metric): string[] {
	const known = new Set((shown.get(metric.id) ?? []).map(({ scope }) => scope));
	const chosen = [...SPECIAL.filter((scope) => known.has(scope as MetricValue['scope'])), ...known];
	return [...new Set(['city', ...chosen])]
		.filter((scope) => metric.scopes.some((kind) => scope === kind || scope.startsWith(`${kind}:`)))
		.slice(0, PLACES_OF_A_METRIC);
}

it('no rows belong to a metric that is not registered, and none are declared twice', () => {
	const ids = metricRows.map(({ metric }) => metric.id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.filter((id) => !metrics.some((metric) => metric.id === id))).toEqual([]);
});

describe.each(metrics.map((metric) => [metric.id, metric] as const))('%s', (_, metric) => {
	it('agrees with its rows, counted by hand', async () => {
		const rows = rowsFor(metric);
		for (const scope of scopesToTry(metric)) {
			const question = asked(scope);
			const { value } = await evaluate(city.engine, rows, question);
			const all = await sampleRows(city.engine, rows, { question, limit: null });
			if (value.missing === 'suppressed') continue;
			const byHand = recomputed(metric, all);
			const expected =
				byHand === null && rows.isZeroWhenAlive === true
					? value.value === null
						? null
						: 0
					: byHand;
			if (expected === null) expect(value.value, scope).toBeNull();
			else expect(value.value, scope).toBeCloseTo(expected, 9);
		}
	});

	it('agrees with what is shown', async () => {
		const rows = rowsFor(metric);
		const values = shown.get(metric.id) ?? [];
		expect(values, `no board or reducer shows ${metric.id}`).not.toEqual([]);
		for (const scope of scopesToTry(metric)) {
			const onScreen = values.find((each) => each.scope === scope);
			if (onScreen === undefined) continue;
			const { value } = await evaluate(city.engine, rows, asked(scope));
			expect({ scope, missing: value.missing }).toEqual({ scope, missing: onScreen.missing });
			if (onScreen.value === null) expect(value.value, scope).toBeNull();
			else expect(value.value, scope).toBeCloseTo(onScreen.value, 9);
			if (metric.aggregation === 'ratio' && onScreen.value !== null)
				expect([value.numerator, value.denominator], scope).toEqual([
					onScreen.numerator,
					onScreen.denominator
				]);
			if (onScreen.expected !== undefined && value.expected !== undefined)
				expect([value.reporting, value.expected], scope).toEqual([
					onScreen.reporting,
					onScreen.expected
				]);
		}
	});
});
