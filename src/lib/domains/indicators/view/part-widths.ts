/** Widths of the parts of one whole in a stacked bar. */
import type { MetricValue } from '#lib/metrics/metric-value.ts';

/**
 * CSS widths. Shares take their own part of the bar, and what no option counts stays empty; counts are
 * parts of their sum. A missing part has no width.
 */
export function partWidths(values: readonly MetricValue[]): string[] {
	const isShare = values.every(({ unit }) => unit === 'ratio');
	const sum = values.reduce((total, { value }) => total + (value ?? 0), 0);
	const whole = isShare ? Math.max(1, sum) : sum;
	return values.map(({ value }) =>
		whole === 0 ? '0%' : `${String(((value ?? 0) / whole) * 100)}%`
	);
}
