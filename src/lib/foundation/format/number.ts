/** Numbers as people read them: 1.234.567,9 in Vietnamese, 1,234,567.9 in English. */
import type { Locale } from '../locale.ts';

/** What a screen shows where there is no evidence. Never zero. */
export const NO_VALUE = '—';

/** BCP 47 tags; English dates are day first, as in Vietnam. */
export const LOCALE_TAGS = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Locale, string>;

const formats = new Map<string, Intl.NumberFormat>();

/** Intl objects are slow to build and safe to share, so each shape is built once. */
export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${locale}${JSON.stringify(options)}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(LOCALE_TAGS[locale], options);
		formats.set(key, format);
	}
	return format;
}

/** Null and NaN become "—". `digits` is the fixed number of decimals. */
export function formatNumber(value: number | null, locale: Locale, digits = 0): string {
	if (value === null || Number.isNaN(value)) return NO_VALUE;
	return numberFormat(locale, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	}).format(value);
}

/** Numerator over denominator as `63/109`; a side without evidence is "—". */
export function formatFraction(
	numerator: number | null,
	denominator: number | null,
	locale: Locale
): string {
	return `${formatNumber(numerator, locale)}/${formatNumber(denominator, locale)}`;
}
