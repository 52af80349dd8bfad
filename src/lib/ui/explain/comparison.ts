/** What the reader saw beside what the rows give now, and why the two differ where they do. */
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';

export type Reason = 'moved' | 'ahead' | 'sources' | 'clock' | 'hidden' | 'unknown';

export type Comparison =
	| { readonly verdict: 'agrees' }
	| {
			readonly verdict: 'differs';
			/** On screen minus recomputed, in the unit of the metric; null where one of them is missing. */
			readonly difference: number | null;
			readonly reason: Reason;
	  };

/** Sums of the same numbers in another order differ in the last digits. */
const ROUNDING = 1e-9;
/** Aggregations over a stretch of time that moves on while nothing new arrives. */
const MOVING: ReadonlySet<string> = new Set(['median', 'p90', 'p95', 'count']);

/** Both values are of the same metric and scope. */
export function compared(
	metric: Pick<Metric, 'aggregation'>,
	onScreen: MetricValue,
	recomputed: MetricValue
): Comparison {
	if (isSame(onScreen, recomputed)) return { verdict: 'agrees' };
	const difference =
		onScreen.value === null || recomputed.value === null ? null : onScreen.value - recomputed.value;
	return { verdict: 'differs', difference, reason: reasonOf(metric, onScreen, recomputed) };
}

function isSame(left: MetricValue, right: MetricValue): boolean {
	if (left.value === null || right.value === null)
		return left.value === right.value && left.missing === right.missing;
	return Math.abs(left.value - right.value) <= ROUNDING * Math.max(1, Math.abs(right.value));
}

function reasonOf(
	{ aggregation }: Pick<Metric, 'aggregation'>,
	onScreen: MetricValue,
	recomputed: MetricValue
): Reason {
	if (onScreen.missing === 'suppressed' || recomputed.missing === 'suppressed') return 'hidden';
	const seen = onScreen.asOf ?? '';
	const known = recomputed.asOf ?? '';
	if (seen !== known) return seen < known ? 'moved' : 'ahead';
	if (onScreen.reporting !== recomputed.reporting) return 'sources';
	return MOVING.has(aggregation) ? 'clock' : 'unknown';
}
