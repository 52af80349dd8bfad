/** The board of the city's list: every measure in its newest period, its options and its short line. */
import type { IndicatorsBoard, MeasureState } from '#lib/domains/indicators/board.ts';
import { disaggregationOf } from '#lib/domains/indicators/category.ts';
import { measures } from '#lib/domains/indicators/measure-list.ts';
import type { Measure } from '#lib/domains/indicators/measure.ts';
import { expectedUnits } from '#lib/domains/indicators/places.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { currentRow } from './current-row.ts';
import { knownUnits } from './known-units.ts';
import { periodOfDay, seriesOf, valueOf, type SaidThen } from './measure-values.ts';
import { optionTotals, periodTotals, type OptionRow, type PeriodRow } from './queries.ts';
import { hiddenCells } from './small-cells.ts';
import { boardWindow, daysBetween } from './windows.ts';

/** Tables whose change may change this board. */
export const indicatorsTables = ['indicator_values'] as const;

/** @throws QueryError, AnalyticsDown */
export async function indicatorsBoard(
	clickhouse: ClickHouse,
	registry: Registry,
	now: number
): Promise<IndicatorsBoard> {
	const scope = { since: boardWindow(now), units: knownUnits(registry) };
	const [totals, options] = await Promise.all([
		periodTotals(clickhouse, scope),
		optionTotals(clickhouse, scope)
	]);
	const byMeasure = groupBy(totals, ({ code }) => code);
	const byOption = groupBy(options, ({ code }) => code);
	const states = measures.map((measure) => {
		const rows = {
			totals: byMeasure.get(measure.code) ?? [],
			options: byOption.get(measure.code) ?? []
		};
		const expected = expectedUnits(measure.places, registry).length;
		return [measure.code, stateOf(measure, rows, { now, expected })] as const;
	});
	return { measures: Object.fromEntries(states) };
}

interface Rows {
	readonly totals: readonly PeriodRow[];
	readonly options: readonly OptionRow[];
}

function stateOf(
	measure: Measure,
	{ totals, options }: Rows,
	{ now, expected }: { readonly now: number; readonly expected: number }
): MeasureState {
	const { metric, frequency } = measure;
	const current = currentRow(totals, expected);
	const days = daysBetween(frequency, boardWindow(now)[frequency], {
		now,
		reported: totals.map(({ day }) => day)
	});
	return {
		period: current === null ? null : periodOfDay(measure, current.day).text,
		value: valueOf(measure, saidOrNull(metric, current), {
			metric,
			senders: { reporting: current?.reporting ?? 0, expected }
		}),
		series: seriesOf(
			measure,
			totals.map((row) => saidThen(metric, row)),
			{ metric, days }
		),
		options: optionStates(
			measure,
			options.filter(({ day }) => day === current?.day),
			expected
		)
	};
}

/** Of each option in the period that stands for now, with the next smallest hidden where one alone would be revealed. */
export function optionStates(
	measure: Measure,
	rows: readonly OptionRow[],
	expected: number
): MeasureState['options'] {
	const { category } = measure;
	if (category === null) return [];
	const byName = new Map(rows.map((row) => [row.option, row]));
	const hidden =
		measure.metric.suppressBelow === null || category.headline !== undefined
			? new Set<string>()
			: hiddenCells(new Map(rows.map(({ option, numerator }) => [option, numerator ?? 0])));
	return measure.options.map(({ option, metric }) => {
		const name = disaggregationOf(category, option);
		const row = byName.get(name) ?? null;
		return {
			option,
			value: valueOf(measure, saidOrNull(metric, row), {
				metric,
				senders: { reporting: row?.reporting ?? 0, expected },
				isHidden: hidden.has(name)
			})
		};
	});
}

function saidOrNull(metric: Metric, row: PeriodRow | null): SaidThen | null {
	return row === null || row.reporting === 0 ? null : saidThen(metric, row);
}

/** The quantile that the metric is, out of those the query gives. */
export function saidThen({ aggregation }: Metric, row: PeriodRow): SaidThen {
	const { day, numerator, denominator, newestMs, correctedMs } = row;
	const isMedian = aggregation === 'median';
	return {
		day,
		newestMs,
		correctedMs,
		numerator,
		denominator,
		value: isMedian ? row.median : row.p90,
		first: {
			numerator: row.firstNumerator,
			denominator: row.firstDenominator,
			value: isMedian ? row.firstMedian : row.firstP90
		}
	};
}
