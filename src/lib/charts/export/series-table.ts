/** A measured series as a table for a file: raw values with metric and version, and beside each why it is missing. */
import { metricOf } from '#lib/domains/metrics.ts';
import type { CsvCell } from '#lib/foundation/format/csv.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { MetricSeries, SeriesPoint } from '#lib/metrics/metric-series.ts';
import type { ExportTable } from '#lib/ui/export/export-table.ts';
import type { PublishedPoint } from '../published-point.ts';

interface Line {
	readonly title: string;
	readonly cell: (point: SeriesPoint) => CsvCell;
	/** A column that no point speaks of is left out. */
	readonly isIn: boolean;
}

/** Published figures come in lines of their own, by their day, and never in the column of measured ones. */
export function seriesTable(
	series: MetricSeries,
	{
		published = [],
		locale
	}: { readonly published?: readonly PublishedPoint[]; readonly locale: Locale }
): ExportTable {
	const metric = metricOf(series);
	const { exporting } = wordsFor(locale);
	const lines = linesOf(series, metric, locale).filter(({ isIn }) => isIn);
	const isBeside = published.length > 0;
	const measured = series.points.map((point): CsvCell[] => [
		...lines.map(({ cell }) => cell(point)),
		...(isBeside ? [null, null] : [])
	]);
	const said = published.map(({ at, value, text }): CsvCell[] => [
		at,
		...lines.slice(1).map(() => null),
		value,
		text
	]);
	return {
		header: [
			...lines.map(({ title }) => title),
			...(isBeside ? [exporting.published, exporting.publishedText] : [])
		],
		rows: [...measured, ...said].sort(([a], [b]) => String(a).localeCompare(String(b), 'en')),
		metrics: [series.metric],
		asOf: series.points.findLast(({ value }) => value !== null)?.at ?? null
	};
}

function linesOf({ points, scope, unit }: MetricSeries, metric: Metric, locale: Locale): Line[] {
	const { common, exporting, figures } = wordsFor(locale);
	const about = `[${metric.id}@${String(metric.version)}, ${unit}, ${scope}]`;
	const has = (key: keyof SeriesPoint) => points.some((point) => point[key] !== undefined);
	return [
		{ title: exporting.at, cell: ({ at }) => at, isIn: true },
		{ title: `${metric.name[locale]} ${about}`, cell: ({ value }) => value, isIn: true },
		{ title: figures.export.state, cell: (point) => stateIn(point, metric), isIn: true },
		{
			title: `${common.chart.median} ${about}`,
			cell: ({ median }) => median ?? null,
			isIn: has('median')
		},
		{ title: `${common.chart.p90} ${about}`, cell: ({ p90 }) => p90 ?? null, isIn: has('p90') },
		{ title: exporting.observations, cell: (point) => manyOf(point, metric), isIn: has('n') },
		{
			title: `${exporting.firstKnown} ${about}`,
			cell: ({ firstKnown }) => firstKnown ?? null,
			isIn: has('firstKnown')
		},
		{
			title: exporting.correctedAt,
			cell: ({ correctedAt }) => correctedAt ?? null,
			isIn: has('correctedAt')
		}
	];
}

/** A line breaks alike where nothing came and where little was hidden, so of such a metric the file says both. */
function stateIn({ value, correctedAt }: SeriesPoint, { suppressBelow }: Metric): string {
	if (value === null) return suppressBelow === null ? 'no-data' : 'no-data-or-suppressed';
	return correctedAt === undefined ? 'known' : 'corrected';
}

/** Observations, unless they are persons and so few that they may not be told, or stand behind a hidden value. */
function manyOf({ value, n }: SeriesPoint, { suppressBelow }: Metric): number | null {
	if (n === undefined || suppressBelow === null) return n ?? null;
	const isTold = value !== null && n >= suppressBelow;
	return isTold ? n : null;
}
