/** The rows behind every measure of the generic stream and behind each of its options. */
import { disaggregationOf } from '#lib/domains/indicators/category.ts';
import { measures } from '#lib/domains/indicators/measure-list.ts';
import type { Measure } from '#lib/domains/indicators/measure.ts';
import { expectedUnits, placeKind } from '#lib/domains/indicators/places.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import {
	defineMetricRows,
	type MetricRows,
	type RowsQuestion
} from '#server/metrics/define-metric-rows.ts';
import { measureRows, measureSigns } from './rows-sql.ts';
import { boardWindow } from './windows.ts';

function rowsFor(measure: Measure, metric: Metric, option: string | null): MetricRows {
	const rows = { measure, option };
	return defineMetricRows(metric, {
		entity: placeKind(measure.places),
		sql: (place) => measureRows(rows, place),
		params: ({ now, registry }: RowsQuestion) => ({
			from: boardWindow(now)[measure.frequency],
			units: expectedUnits(measure.places, registry)
		}),
		signs: { sql: (place) => measureSigns(rows, place), reportsWithin: 'ever' },
		from: (now) => Date.parse(`${boardWindow(now)[measure.frequency]}T00:00:00+07:00`)
	});
}

export const indicatorMetricRows = measures.flatMap((measure) => [
	rowsFor(measure, measure.metric, null),
	...measure.options.map(({ option, metric }) =>
		rowsFor(
			measure,
			metric,
			measure.category === null ? null : disaggregationOf(measure.category, option)
		)
	)
]);
