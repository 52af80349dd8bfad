/** The list behind a figure as a table for a file, with what the numbers are and when they hold. */
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { Explanation } from '#lib/metrics/explanation.ts';
import { newestOf } from '#lib/metrics/newest-of.ts';
import { exportable, type ExportTable } from '../export/export-table.ts';
import type { Namer } from './names.ts';

/** One row for each listed entity, or the value alone where there are too many to list. Raw numbers; absent is empty. */
export function evidenceCsv(
	metric: Metric,
	{ entities, entityKind, value: found, computedAt }: Explanation,
	names: Namer
): ExportTable {
	const value = exportable(found);
	const about = `${metric.id}@${String(metric.version)}, ${metric.unit}`;
	const header = [
		`${entityKind} [${value.scope}]`,
		'id',
		'rows',
		'numerator',
		'denominator',
		`value [${about}]`,
		'at',
		'dropped',
		'computedAt'
	];
	const listed = (entities ?? []).map((row) => [
		names.entity(entityKind, row.entity),
		row.entity,
		row.rows,
		row.numerator,
		row.denominator,
		row.value,
		row.at,
		row.dropped,
		computedAt
	]);
	const whole = [
		names.place(value.scope),
		value.scope,
		null,
		value.numerator ?? null,
		value.denominator ?? null,
		value.value,
		value.asOf,
		value.missing ?? '',
		computedAt
	];
	return {
		header,
		rows: [...listed, whole],
		metrics: [metric.id],
		asOf: newestOf([value.asOf, ...(entities ?? []).map(({ at }) => at)]),
		statesAtMs: Date.parse(computedAt)
	};
}
