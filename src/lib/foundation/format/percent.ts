/** Ratios of 0 to 1 become percent here and nowhere else. Ratios above 1 are shown as they are. */
import type { Locale } from '../locale.ts';
import { formatNumber, NO_VALUE, numberFormat } from './number.ts';

/** `0.975` as `97,5%`. Null becomes "—". */
export function formatPercent(ratio: number | null, locale: Locale, digits = 1): string {
	if (ratio === null || Number.isNaN(ratio)) return NO_VALUE;
	return numberFormat(locale, {
		style: 'percent',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	}).format(ratio);
}

/** `0.975` as `97,5`, where the unit stands beside the number. */
export function formatPercentNumber(ratio: number | null, locale: Locale, digits = 1): string {
	return formatNumber(ratio === null ? null : ratio * 100, locale, digits);
}

/** An interval as `46,4–49,4%`; null when there is none. */
export function formatPercentRange(
	interval: readonly [low: number, high: number] | null,
	locale: Locale
): string {
	if (interval === null) return NO_VALUE;
	return `${formatPercentNumber(interval[0], locale)}–${formatPercent(interval[1], locale)}`;
}
