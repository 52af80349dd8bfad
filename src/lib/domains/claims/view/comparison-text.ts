/** A comparison in words: how far apart, and why. */
import { formatInstant } from '#lib/foundation/format/date.ts';
import { NO_VALUE, numberFormat } from '#lib/foundation/format/number.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import type { ClaimUnit } from '../claim.ts';
import type { Comparison } from '../comparison.ts';
import { claimPeriodText } from './claim-date-text.ts';
import type { LedgerRow } from './ledger-rows.ts';

/** `−0,4 điểm %`, `+12`, `0`; "—" where nothing was compared. */
export function differenceText(
	{ difference }: Comparison,
	unit: ClaimUnit,
	locale: Locale
): string {
	if (difference === null) return NO_VALUE;
	const { claims, figures } = wordsFor(locale);
	if (unit === 'ratio') return claims.points(signed(difference * 100, locale, 1));
	if (unit === 'seconds')
		return `${signed((difference * SECOND_MS) / MINUTE_MS, locale, 1)} ${figures.unit.seconds}`;
	return signed(difference, locale, 0);
}

/** `−0,4%` of the published value; empty where nothing was compared. */
export function differenceShareText({ differenceRatio }: Comparison, locale: Locale): string {
	if (differenceRatio === null) return '';
	return numberFormat(locale, {
		style: 'percent',
		signDisplay: 'exceptZero',
		maximumFractionDigits: 1
	}).format(differenceRatio);
}

/** The verdict in a sentence: its reason, and both times where time is the reason. */
export function reasonText({ claim, present, comparison }: LedgerRow, locale: Locale): string {
	const { claims } = wordsFor(locale);
	const { reason } = comparison;
	if ((reason === 'later' || reason === 'earlier') && present !== null)
		return claims.reasonTimes(
			claimPeriodText(claim, locale),
			formatInstant(present.asOf, 'date', locale)
		);
	return claims.reasons[reason];
}

function signed(value: number, locale: Locale, digits: number): string {
	return numberFormat(locale, {
		signDisplay: 'exceptZero',
		minimumFractionDigits: 0,
		maximumFractionDigits: digits
	}).format(value);
}
