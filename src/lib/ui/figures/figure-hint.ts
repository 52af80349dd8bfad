/** What a reader learns of a value without opening its explanation: the tooltip. */
import { formatFraction, formatNumber } from '#lib/foundation/format/number.ts';
import { formatPercentRange } from '#lib/foundation/format/percent.ts';
import { formatWhen } from '#lib/foundation/format/age.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { streamNamed } from '#lib/domains/index.ts';
import type { DarkStream } from '#lib/metrics/dark-stream.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import { isFew, type MetricValue } from '#lib/metrics/metric-value.ts';
import { ageText } from './age-text.ts';

/**
 * Numerator over denominator with its date, interval, estimate, sources, few observations and age; for a
 * missing value why it is missing. A percentage never stands without its denominator.
 */
export function figureHint(
	value: MetricValue,
	metric: Metric,
	at: { readonly nowMs: number; readonly locale: Locale; readonly dark?: readonly DarkStream[] }
): string {
	const { nowMs, locale, dark = [] } = at;
	const { figures, states } = wordsFor(locale);
	const { numerator, denominator, denominatorDate, interval, reporting, expected } = value;
	const parts: (string | null)[] = [
		typeof numerator === 'number' && typeof denominator === 'number'
			? formatFraction(numerator, denominator, locale)
			: null,
		denominatorDate === undefined ? null : figures.denominatorDate(denominatorDate),
		interval ? figures.interval(formatPercentRange(interval, locale)) : null,
		value.isEstimate ? states.estimate : null,
		reporting !== undefined && expected !== undefined && reporting < expected
			? states.partial(formatNumber(reporting, locale), formatNumber(expected, locale))
			: null,
		fewNote(value, metric, locale),
		value.correctedAt === undefined
			? null
			: figures.corrected(formatWhen(value.correctedAt, nowMs, locale)),
		value.missing === null ? null : figures.missingLong[value.missing],
		value.missing === null ? ageText(value, nowMs, locale) : null,
		...dark.map((one) => darkNote(one, { nowMs, locale }))
	];
	return parts.filter((part) => part !== null).join(' · ');
}

/** Which stream is silent, and since when. */
export function darkNote(
	{ stream, since }: DarkStream,
	{ nowMs, locale }: { readonly nowMs: number; readonly locale: Locale }
): string {
	const title = streamNamed(stream)?.title[locale] ?? stream;
	return wordsFor(locale).states.sourceDarkLong(title, formatWhen(since, nowMs, locale));
}

/** Why a value is too thin to judge, or null. */
export function fewNote(value: MetricValue, metric: Metric, locale: Locale): string | null {
	if (!isFew(value, metric)) return null;
	return wordsFor(locale).figures.fewLong(
		formatNumber(value.denominator ?? value.n ?? null, locale),
		formatNumber(metric.minimumDenominator, locale)
	);
}
