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

export type SeriesStep = 'half-hour' | 'hour' | 'day' | 'month' | 'quarter';

declare const brand: unique symbol;

interface Measured {
	/** Exists for the type checker alone. */
	readonly [brand]: true;
	readonly metric: string;
	readonly unit: Unit;
	readonly step: SeriesStep;
}

export interface MetricSeries extends Measured {
	readonly scope: Scope;
	readonly points: readonly SeriesPoint[];
}

/** The one way to a series. */
export function measuredSeries(
	metric: Metric,
	found: {
		readonly scope?: Scope;
		readonly step: SeriesStep;
		readonly points: readonly SeriesPoint[];
	}
): MetricSeries {
	const { scope = 'city', step, points } = found;
	return { metric: metric.id, scope, unit: metric.unit, step, points } as unknown as MetricSeries;
}

/** Values of one place, bucket by bucket of the times of its set. */
export interface SetLine {
	readonly values: readonly (number | null)[];
	readonly p90s?: readonly (number | null)[];
}

/** The same line for many places on common times: small multiples, in a fraction of the size. */
export interface MetricSeriesSet extends Measured {
	/** Start of each bucket. */
	readonly times: readonly string[];
	readonly lines: Readonly<Partial<Record<Scope, SetLine>>>;
}

/** The one way to a set. */
export function measuredSeriesSet(
	metric: Metric,
	found: Pick<MetricSeriesSet, 'step' | 'times' | 'lines'>
): MetricSeriesSet {
	const { step, times, lines } = found;
	return { metric: metric.id, unit: metric.unit, step, times, lines } as unknown as MetricSeriesSet;
}

/** The line of one place; of a place that sent nothing all points are null. */
export function seriesOf(set: MetricSeriesSet, scope: Scope): MetricSeries {
	const { metric, unit, step, times } = set;
	const line = set.lines[scope];
	const points = times.map((at, index) => ({
		at,
		value: line?.values[index] ?? null,
		...(line?.p90s && { p90: line.p90s[index] ?? null })
	}));
	return { metric, unit, step, scope, points } as unknown as MetricSeries;
}
