/** A line over time, of a metric like any single value. Absent evidence is null, so that the line breaks. */
import type { Metric } from './define-metric.ts';
import type { Scope } from './metric-value.ts';
import type { Unit } from './unit.ts';

export interface SeriesPoint {
	/** Start of the bucket, UTC ISO, or a calendar day. */
	readonly at: string;
	/** The value of the whole scope; null where nothing is known. */
	readonly value: number | null;
	/** Across the places of the scope, or across observations for a quantile; absent where it has no meaning. */
	readonly median?: number | null;
	readonly p90?: number | null;
	/** Observations in the bucket. */
	readonly n?: number;
	/** The value that was known first, where it was corrected later. */
	readonly firstKnown?: number | null;
	/** When the point was corrected, UTC ISO. */
	readonly correctedAt?: string;
}

declare const brand: unique symbol;

export interface MetricSeries {
	/** Exists for the type checker alone. */
	readonly [brand]: true;
	readonly metric: string;
	readonly scope: Scope;
	readonly unit: Unit;
	readonly step: 'half-hour' | 'hour' | 'day' | 'month' | 'quarter';
	readonly points: readonly SeriesPoint[];
}

/** The one way to a series. */
export function measuredSeries(
	metric: Metric,
	found: Omit<MetricSeries, 'metric' | 'unit' | 'scope' | typeof brand> & { readonly scope?: Scope }
): MetricSeries {
	const { scope = 'city', step, points } = found;
	return { metric: metric.id, scope, unit: metric.unit, step, points } as unknown as MetricSeries;
}
