/** What one row contributes, in words: a fraction, a number, a time, or that it is counted. */
import { formatFraction, formatNumber, NO_VALUE } from '#lib/foundation/format/number.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { ExplainedSample } from '#lib/metrics/explanation.ts';
import { numberText } from '../figures/figure-text.ts';

export function sampleText(
	{ aggregation, unit }: Pick<Metric, 'aggregation' | 'unit'>,
	{ numerator, denominator, value }: ExplainedSample,
	locale: Locale
): string {
	if (aggregation === 'count') return formatNumber(1, locale);
	if (aggregation === 'ratio') return formatFraction(numerator, denominator, locale);
	const number = aggregation === 'sum' ? numerator : value;
	if (number === null) return NO_VALUE;
	const text = numberText(number, unit, locale);
	return `${text.number} ${text.unit}`;
}
