/** Turns a measured series into what a trend chart draws: lines, band, corrections, and the target with who set it. */
import { formatInstant } from '#lib/foundation/format/date.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { MetricSeries, SeriesPoint, SeriesStep } from '#lib/metrics/metric-series.ts';
import type { Correction, Trend, TrendLine, TrendTarget } from './trend.ts';
import type { TimeAxis } from './time-series.ts';
import { unitAxis, type UnitAxis } from './unit-axis.ts';

export const TIME_AXES: Readonly<Record<SeriesStep, TimeAxis>> = {
	'half-hour': 'hours',
	hour: 'hours',
	day: 'days',
	month: 'months',
	quarter: 'months'
};

/** Name of the main line: what the value of the metric is, or whose it is. */
export function mainName(series: MetricSeries, metric: Metric, locale: Locale): string {
	const { common, figures } = wordsFor(locale);
	if (metric.aggregation === 'median') return common.chart.median;
	if (metric.aggregation === 'p90') return common.chart.p90;
	return series.scope === 'city' ? common.chart.city : figures.placeLine;
}

/** `gapNote` is said inside a wide gap. */
export function seriesTrend(
	series: MetricSeries,
	metric: Metric,
	{ locale, gapNote }: { readonly locale: Locale; readonly gapNote: string }
): Trend {
	const { chart } = wordsFor(locale).common;
	const { points } = series;
	const axis = unitAxis(series.unit, locale);
	const values = onAxis(points, axis, ({ value }) => value);
	const medians = hasAny(points, 'median') ? onAxis(points, axis, (point) => point.median) : null;
	const p90s = hasAny(points, 'p90') ? onAxis(points, axis, (point) => point.p90) : null;
	const target = targetOf(metric, axis, locale);
	const second = (name: string, line: readonly (number | null)[] | null): TrendLine[] =>
		line === null ? [] : [{ name, values: line, tone: 'second' }];
	const low = medians ?? values;
	return {
		times: points.map(({ at }) => at),
		axis: TIME_AXES[series.step],
		domain: axis.domain([...values, ...(medians ?? []), ...(p90s ?? [])], target?.value),
		lines: [
			...second(chart.p90, p90s),
			...second(chart.median, medians),
			{
				name: mainName(series, metric, locale),
				values,
				tone: 'main',
				corrections: correctionsOf(points, axis, locale)
			}
		],
		...(p90s && { band: { low, high: p90s } }),
		...(target && { target }),
		isStep: TIME_AXES[series.step] !== 'hours',
		gapNote,
		tickText: axis.tickText,
		labelText: axis.labelText
	};
}

/** A line that no point speaks of is not drawn, where one that is always unknown would be a name without a line. */
export function hasAny(points: readonly SeriesPoint[], key: 'median' | 'p90'): boolean {
	return points.some((point) => point[key] !== undefined);
}

function onAxis(
	points: readonly SeriesPoint[],
	axis: UnitAxis,
	read: (point: SeriesPoint) => number | null | undefined
): (number | null)[] {
	return points.map((point) => {
		const value = read(point) ?? null;
		return value === null ? null : axis.onAxis(value);
	});
}

/** A limit that must not be passed colours what is past it; a minimum to be reached by a day is no alarm before it. */
function targetOf({ target }: Metric, axis: UnitAxis, locale: Locale): TrendTarget | null {
	if (target === null) return null;
	const { common, figures } = wordsFor(locale);
	return {
		name: common.chart.target,
		setBy: figures.target[target.kind],
		value: axis.onAxis(target.value),
		abnormal: target.direction === 'at-most' ? 'above' : null
	};
}

function correctionsOf(
	points: readonly SeriesPoint[],
	axis: UnitAxis,
	locale: Locale
): Correction[] {
	const { figures } = wordsFor(locale);
	return points.flatMap(({ correctedAt, firstKnown, value }, index) => {
		if (correctedAt === undefined) return [];
		const when = formatInstant(correctedAt, 'dayMonth', locale);
		const text = figures.correctedFrom(
			axis.sentence(firstKnown ?? null),
			axis.sentence(value),
			when
		);
		return [{ index, text }];
	});
}
