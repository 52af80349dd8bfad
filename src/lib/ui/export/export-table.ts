/** A table on its way into a file, with what its provenance must know. */
import { metricOf } from '#lib/domains/metrics.ts';
import type { CsvCell } from '#lib/foundation/format/csv.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';

export interface ExportTable {
	readonly header: readonly string[];
	readonly rows: readonly (readonly CsvCell[])[];
	/** Ids of the metrics whose values are in the cells. */
	readonly metrics: readonly string[];
	/** Newest evidence in the cells, UTC ISO or calendar day; null when nothing has a time. */
	readonly asOf: string | null;
	/** Instant at which the states in the cells hold, epoch milliseconds. */
	readonly statesAtMs?: number;
	readonly notes?: readonly string[];
}

/**
 * The value as it may leave the product. Of a suppressed one nothing is left that it could be computed
 * from: a whole that is itself too small goes with it, the whole of a large group stays.
 */
export function exportable(value: MetricValue): MetricValue {
	if (value.missing !== 'suppressed') return value;
	const { suppressBelow } = metricOf(value);
	const { denominator, n: _, ...rest } = value;
	const isLarge =
		denominator !== undefined &&
		denominator !== null &&
		suppressBelow !== null &&
		denominator >= suppressBelow;
	return {
		...rest,
		value: null,
		numerator: null,
		interval: null,
		...(isLarge && { denominator })
	};
}
