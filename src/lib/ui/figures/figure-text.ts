/** A measured value in words: number and unit apart, so that the number can be large and the unit small. */
import { formatMinutesNumber } from '#lib/foundation/format/duration.ts';
import { formatFraction, formatNumber, NO_VALUE } from '#lib/foundation/format/number.ts';
import { formatPercentNumber, formatPercentRange } from '#lib/foundation/format/percent.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import type { AttributeUnit } from '#lib/metrics/attribute.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';

/** Which part of a value is shown. `remainder` is the denominator without the numerator; `reporting` is how many sources sent, of how many should. */
export type FigurePart =
	'value' | 'fraction' | 'numerator' | 'denominator' | 'remainder' | 'interval' | 'reporting';

export interface FigureText {
	readonly number: string;
	/** Empty where a number stands alone. */
	readonly unit: string;
}

/** Units whose values are shown with one decimal. */
const DECIMAL: ReadonlySet<AttributeUnit> = new Set(['hours', 'score', 'events-per-hour']);

/** Times are minutes with one decimal, lags whatever from seconds to days says most; ratios percent with one decimal; counts whole. */
export function numberText(value: number, unit: AttributeUnit, locale: Locale): FigureText {
	const word = wordsFor(locale).figures.unit[unit];
	if (unit === 'ratio') return { number: formatPercentNumber(value, locale), unit: word };
	if (unit === 'milliseconds') return lagText(value / 1_000, locale);
	if (unit === 'seconds') return { number: formatMinutesNumber(value, locale), unit: word };
	return { number: formatNumber(value, locale, DECIMAL.has(unit) ? 1 : 0), unit: word };
}

/** From two of the next unit on, tenths of the smaller one say nothing any more. */
function lagText(seconds: number, locale: Locale): FigureText {
	const { unit, longLag } = wordsFor(locale).figures;
	const [size, word] =
		seconds < 2 * MINUTE
			? [1, unit.milliseconds]
			: seconds < 2 * HOUR
				? [MINUTE, unit.seconds]
				: seconds < 2 * DAY
					? [HOUR, longLag.hours]
					: [DAY, longLag.days];
	return { number: formatNumber(seconds / size, locale, 1), unit: word };
}

/** Seconds. */
const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/** Missing has no unit: "—" for what never came, a word for what is hidden, unknown or not applicable. */
export function figureText(
	value: MetricValue,
	locale: Locale,
	part: FigurePart = 'value'
): FigureText {
	const known = partText(value, locale, part);
	if (known !== null) return known;
	const { missing } = wordsFor(locale).figures;
	const code = value.missing ?? 'no-data';
	if (code === 'no-data') return { number: NO_VALUE, unit: '' };
	return { number: code === 'suppressed' ? missing[code] : lower(missing[code]), unit: '' };
}

/** `≈ 71,8%` in one string, for tooltips, summaries and map labels. */
export function figureLine(value: MetricValue, locale: Locale, part: FigurePart = 'value'): string {
	const { number, unit } = figureText(value, locale, part);
	const sign = isEstimateShown(value, part) ? '≈ ' : '';
	const gap = unit === '%' || unit === '' ? '' : ' ';
	return `${sign}${number}${gap}${unit}`;
}

/** True when the sign ≈ belongs in front of the part. */
export function isEstimateShown(value: MetricValue, part: FigurePart): boolean {
	if (value.isEstimate !== true) return false;
	if (part === 'value') return value.value !== null;
	return part === 'denominator' && isKnown(value.denominator);
}

/** Null where the part is missing. A denominator is public even where the count above it is hidden. */
function partText(found: MetricValue, locale: Locale, part: FigurePart): FigureText | null {
	const { value, numerator, denominator, interval, reporting, expected, unit } = found;
	const plain = (number: string): FigureText => ({ number, unit: '' });
	switch (part) {
		case 'value':
			return value === null ? null : numberText(value, unit, locale);
		case 'numerator':
			return isKnown(numerator) ? plain(formatNumber(numerator, locale)) : null;
		case 'denominator':
			return isKnown(denominator) ? plain(formatNumber(denominator, locale)) : null;
		case 'fraction':
			return fractionText(found, locale);
		case 'remainder':
			return isKnown(numerator) && isKnown(denominator)
				? plain(formatNumber(denominator - numerator, locale))
				: null;
		case 'interval':
			return interval ? plain(formatPercentRange(interval, locale)) : null;
		case 'reporting':
			return isKnown(reporting) && isKnown(expected)
				? plain(formatFraction(reporting, expected, locale))
				: null;
	}
}

/** A side that is not known is "—": who is missing of how many is worth saying. */
function fractionText(
	{ numerator, denominator, missing }: MetricValue,
	locale: Locale
): FigureText | null {
	if (missing === 'suppressed' || numerator === undefined || denominator === undefined) return null;
	if (numerator === null && denominator === null) return null;
	return { number: formatFraction(numerator, denominator, locale), unit: '' };
}

function isKnown(value: number | null | undefined): value is number {
	return value !== null && value !== undefined;
}

/** Inside a cell a missing value is no sentence. */
function lower(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
