/** Distances between two values of one metric, in words. */
import { formatNumber } from '#lib/foundation/format/number.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import type { Unit } from '#lib/metrics/unit.ts';
import { numberText } from '../figures/figure-text.ts';

/** The size of a difference, without its sign: `0,6 điểm`, `1,2 phút`, `14 giường`. Between ratios it is percentage points. */
export function differenceText(difference: number, unit: Unit, locale: Locale): string {
	const size = Math.abs(difference);
	if (unit === 'ratio') return wordsFor(locale).explain.points(formatNumber(size * 100, locale, 1));
	const { number, unit: word } = numberText(size, unit, locale);
	return `${number} ${word}`;
}

/** `cao hơn 0,6 điểm`, `thấp hơn 0,6 điểm` or `bằng`; null where one of the two is missing. */
export function againstText(
	from: number | null,
	to: number | null,
	{ unit, locale }: { readonly unit: Unit; readonly locale: Locale }
): string | null {
	if (from === null || to === null) return null;
	const { shifts } = wordsFor(locale).explain;
	const text = differenceText(from - to, unit, locale);
	if (text === differenceText(0, unit, locale)) return shifts.same;
	return from > to ? shifts.higher(text) : shifts.lower(text);
}
