/** Dates of claims in words, as coarse as they were published. */
import { formatInstant } from '#lib/foundation/format/date.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { CLAIM_DATE } from '../claim-date.ts';

/** `2025` · `quý 2/2026` · `09/2025` · `05/02/2026`; null becomes "—". */
export function claimDateText(text: string | null, locale: Locale): string {
	const [, year = '', quarter, month, day] = CLAIM_DATE.exec(text ?? '') ?? [];
	if (text === null || year === '') return formatInstant(null, 'date', locale);
	if (quarter !== undefined) return wordsFor(locale).claims.quarter(quarter, year);
	if (month === undefined) return year;
	return day === undefined ? `${month}/${year}` : `${day}/${month}/${year}`;
}

/** The period of a claim as `2023` or `01/01/2023 – 31/05/2023`. */
export function claimPeriodText(
	{
		periodFrom,
		periodTo
	}: { readonly periodFrom: string | null; readonly periodTo: string | null },
	locale: Locale
): string {
	if (periodFrom === null || periodFrom === periodTo) return claimDateText(periodTo, locale);
	return `${claimDateText(periodFrom, locale)} – ${claimDateText(periodTo, locale)}`;
}
