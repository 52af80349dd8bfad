/** The columns of the ledger without their looks: titles, texts, order. The table adds the richer cells. */
import type { Locale } from '#lib/foundation/locale.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { figureLine } from '#lib/ui/figures/figure-text.ts';
import type { TextColumn } from '#lib/ui/table/column.ts';
import { lastDay } from '../claim-date.ts';
import { claimPeriodText } from './claim-date-text.ts';
import { differenceShareText, differenceText, reasonText } from './comparison-text.ts';
import { verdictRank, type LedgerRow } from './ledger-rows.ts';

/** Keys: claim, printed, period, present, difference, verdict, source. */
export function ledgerColumns(locale: Locale): readonly TextColumn<LedgerRow>[] {
	const { claims } = wordsFor(locale);
	return [
		{
			key: 'claim',
			title: claims.claim,
			text: ({ claim }) => claim.text[locale],
			sortKey: ({ claim }) => claim.text[locale]
		},
		{
			key: 'printed',
			title: claims.printed,
			text: ({ claim }) => claim.printed[locale],
			sortKey: ({ claim }) => claim.value,
			isWideOnly: true
		},
		{
			key: 'period',
			title: claims.period,
			text: ({ claim }) => claimPeriodText(claim, locale),
			sortKey: ({ claim: { periodTo, publishedOn } }) => {
				const date = periodTo ?? publishedOn;
				return date === null ? null : lastDay(date);
			},
			isWideOnly: true
		},
		{
			key: 'present',
			title: claims.present,
			text: ({ claim, present }) =>
				present === null ? '' : figureLine(present, locale, claim.metricPart),
			isWideOnly: true
		},
		{
			key: 'difference',
			title: claims.difference,
			text: ({ claim, comparison }) =>
				`${differenceText(comparison, claim.unit, locale)} ${differenceShareText(comparison, locale)}`.trim(),
			sortKey: ({ comparison: { differenceRatio } }) =>
				differenceRatio === null ? null : Math.abs(differenceRatio),
			isWideOnly: true
		},
		{
			key: 'verdict',
			title: claims.verdict,
			text: (row) => verdictText(row, locale),
			sortKey: ({ comparison }) => verdictRank(comparison.verdict)
		},
		{
			key: 'source',
			title: claims.detail.source,
			text: ({ claim: { source } }) => `${source.publisher[locale]}: ${source.title}`,
			sortKey: ({ claim }) => claim.source.publisher[locale],
			isWideOnly: true
		}
	];
}

/** Verdict, reason and conflict in one line, for the file. */
function verdictText(row: LedgerRow, locale: Locale): string {
	const { claims } = wordsFor(locale);
	const said = `${claims.verdicts[row.comparison.verdict]}: ${reasonText(row, locale)}`;
	return row.conflicts.length > 0 ? `${said}; ${claims.conflictWithClaim}` : said;
}
