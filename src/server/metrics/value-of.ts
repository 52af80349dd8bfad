/** The value of a metric from the totals of its rows, with its evidence. */
import { wilsonInterval } from '#lib/foundation/statistics/wilson.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { DropReason } from '#lib/metrics/drop-reason.ts';
import {
	measured,
	type Evidence,
	type MetricValue,
	type MissingCode
} from '#lib/metrics/metric-value.ts';
import type { MetricRows, RowsQuestion } from './define-metric-rows.ts';
import { scopeOf } from './scope.ts';
import type { Signs } from './senders.ts';

export interface RowTotals {
	/** '' for the rows that count. */
	readonly dropped: '' | DropReason;
	readonly rows: number;
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** By the aggregation of the metric. */
	readonly value: number | null;
	/** Newest event time, epoch milliseconds; null when no row has one. */
	readonly atMs: number | null;
}

export function valueOf(
	rows: MetricRows,
	question: RowsQuestion,
	found: { readonly totals: readonly RowTotals[]; readonly signs: Signs }
): MetricValue {
	const { metric } = rows;
	const { signs, totals } = found;
	const counted = totals.find(({ dropped }) => dropped === '');
	const isSuppressed =
		metric.suppressBelow !== null && totals.some(({ dropped }) => dropped === 'small_cell');
	const { senders } = signs;
	const isSilent = senders.length > 0 && !senders.some(({ isReporting }) => isReporting);
	// Nothing counted is a true zero while somebody speaks, and unknown once nobody does.
	const isZero = rows.isZeroWhenAlive === true && signs.isAlive && !isSilent;
	const value = counted?.value ?? (isZero ? 0 : null);
	return measured(metric, {
		scope: scopeOf(question.place),
		value,
		...fractionOf(metric, counted),
		asOf: signs.newestMs === null ? null : isoOf(Math.min(signs.newestMs, question.now)),
		...(signs.senders.length > 0 && {
			reporting: signs.senders.filter(({ isReporting }) => isReporting).length,
			expected: signs.senders.length
		}),
		...(rows.isEstimate === true && { isEstimate: true }),
		missing: isSuppressed ? 'suppressed' : missingOf(totals)
	});
}

/** Why there is no value, from what was dropped: silence first, then a field left out, then a place that has no such thing. */
function missingOf(totals: readonly RowTotals[]): MissingCode {
	const reasons = new Set(totals.map(({ dropped }) => dropped));
	if (reasons.has('stale') || reasons.has('no_data')) return 'no-data';
	if (reasons.has('not_stated')) return 'unknown';
	return reasons.has('not_applicable') ? 'not-applicable' : 'no-data';
}

/** Both parts and the interval of a share; the number of observations of a quantile. */
function fractionOf(
	{ aggregation }: Metric,
	counted: RowTotals | undefined
): Pick<Evidence, 'numerator' | 'denominator' | 'interval' | 'n'> {
	if (aggregation === 'median' || aggregation === 'p90' || aggregation === 'p95')
		return { n: counted?.rows ?? 0 };
	if (aggregation !== 'ratio') return {};
	const { numerator = null, denominator = null } = counted ?? {};
	return { numerator, denominator, interval: intervalOf(numerator, denominator) };
}

/** Above 1 the count is no share of its denominator, and no interval would be true. */
function intervalOf(
	numerator: number | null,
	denominator: number | null
): readonly [low: number, high: number] | null {
	if (numerator === null || denominator === null || numerator > denominator) return null;
	return wilsonInterval(numerator, denominator);
}

export function isoOf(epochMs: number): string {
	return new Date(epochMs).toISOString();
}
