/** The target of a metric, who set it, and where the value stands against it. */
import { formatInstant } from '#lib/foundation/format/date.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import { numberText } from '../figures/figure-text.ts';
import { differenceText } from './difference-text.ts';

type NamedText = readonly [name: string, text: string];
/** Length of `YYYY-MM`. */
const MONTH_LENGTH = 7;

/** Target, with what is missing or too much, then who set it and since when. */
export function targetFacts(
	metric: Metric,
	found: MetricValue | null,
	locale: Locale
): NamedText[] {
	const { definition: names } = wordsFor(locale).explain;
	const { target, unit } = metric;
	const value = found?.value ?? null;
	if (target === null) return [[names.target, names.noTarget]];
	const { number, unit: word } = numberText(target.value, unit, locale);
	const whole = number.replace(/[.,]0$/, '');
	const text = word === '%' ? `${whole}%` : `${whole} ${word}`;
	const isAtMost = target.direction === 'at-most';
	const limit = isAtMost ? names.atMost(text) : names.atLeast(text);
	const parts = [limit];
	if (value !== null) {
		const beyond = isAtMost ? value - target.value : target.value - value;
		const distance = differenceText(beyond, unit, locale);
		const missed = isAtMost ? names.over(distance) : names.under(distance);
		parts.push(beyond > 0 ? missed : names.met);
	}
	const setBy = `${names.kind[target.kind]}: ${target.source[locale]}, ${names.since(dateText(target.validFrom, locale))}`;
	return [
		[names.target, parts.join(' · ')],
		[names.setBy, setBy]
	];
}

/** `01/11/2026`, or `11/2026` where only the month is known. */
function dateText(day: string, locale: Locale): string {
	return formatInstant(day, day.length === MONTH_LENGTH ? 'monthYear' : 'date', locale);
}
