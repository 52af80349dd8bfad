/** A figure in words: number and unit apart, so that the number can be large and the unit small. */
import { formatMinutesNumber } from '#lib/foundation/format/duration.ts';
import { formatFraction, formatNumber, NO_VALUE } from '#lib/foundation/format/number.ts';
import { formatPercentNumber } from '#lib/foundation/format/percent.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import type { Figure } from '#lib/metrics/figure.ts';

export interface FigureText {
	readonly number: string;
	/** Empty where a number stands alone. */
	readonly unit: string;
}

/** Waits are minutes with one decimal, ratios percent with one decimal, counts whole. Missing is "—" without a unit. */
export function figureText(figure: Figure, locale: Locale): FigureText {
	const { common, states } = wordsFor(locale);
	const { unit } = common;
	if (figure.isSuppressed) return { number: states.suppressed, unit: '' };
	if (figure.value === null) return { number: NO_VALUE, unit: '' };
	switch (figure.unit) {
		case 'ratio':
			return { number: formatPercentNumber(figure.value, locale), unit: unit.percent };
		case 'seconds':
			return { number: formatMinutesNumber(figure.value, locale), unit: unit.minutes };
		case 'units':
			return { number: formatNumber(figure.value, locale), unit: unit.ambulances };
		default:
			return { number: formatNumber(figure.value, locale), unit: unit[figure.unit] };
	}
}

/** `≈ 71,8 %` in one string, for tooltips, summaries and map labels. */
export function figureLine(figure: Figure, locale: Locale): string {
	const { number, unit } = figureText(figure, locale);
	const sign = isEstimateShown(figure) ? '≈ ' : '';
	const gap = unit === '%' || unit === '' ? '' : ' ';
	return `${sign}${number}${gap}${unit}`;
}

/** True when the sign ≈ belongs in front of the number. */
export function isEstimateShown(figure: Figure): boolean {
	return figure.isEstimate === true && figure.isSuppressed !== true && figure.value !== null;
}

/** Numerator over denominator, or null when the figure has none or must not show them. */
export function figureFraction(figure: Figure, locale: Locale): string | null {
	if (figure.isSuppressed || figure.numerator === undefined || figure.denominator === undefined)
		return null;
	return formatFraction(figure.numerator, figure.denominator, locale);
}
