/** An attribute in words. */
import { formatWhen } from '#lib/foundation/format/age.ts';
import { NO_VALUE } from '#lib/foundation/format/number.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import type { EntityAttribute } from '#lib/metrics/attribute.ts';
import { numberText, type FigureText } from './figure-text.ts';

/** Missing is "—" without a unit; an estimate carries ≈. */
export function attributeText(
	{ value, unit, isEstimate }: EntityAttribute,
	locale: Locale
): FigureText {
	if (value === null) return { number: NO_VALUE, unit: '' };
	const text = numberText(value, unit, locale);
	return isEstimate ? { ...text, number: `≈ ${text.number}` } : text;
}

/** When the thing said so, in words; a register's day or month as it is, or that a register keeps it. */
export function attributeHint(
	{ asOf, value, isEstimate }: EntityAttribute,
	nowMs: number,
	locale: Locale
): string {
	const { figures, states } = wordsFor(locale);
	if (value === null) return figures.missing['no-data'];
	let when = asOf ?? figures.registered;
	if (when.includes('T')) when = formatWhen(when, nowMs, locale);
	return isEstimate ? `${states.estimate} · ${when}` : when;
}
