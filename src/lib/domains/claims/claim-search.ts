/** Search of the ledger: words without accents, and numbers however they are written. */
import { foldForSearch } from '#lib/foundation/format/collate.ts';
import { formatNumber } from '#lib/foundation/format/number.ts';
import { LOCALES } from '#lib/foundation/locale.ts';
import type { Claim } from './claim.ts';

const NUMBER = /^\d[\d.,]*%?$/;

/** `9.6`, `9,6` and `9.600.000` all find the claim of 9.6 million; `9` alone does not. */
export function matchesClaim(claim: Claim, query: string): boolean {
	const words = foldForSearch(query).split(' ');
	const text = foldForSearch(searchText(claim));
	return words.every((word) =>
		NUMBER.test(word) ? numberPattern(word).test(text) : text.includes(word)
	);
}

function searchText(claim: Claim): string {
	const { source, value, valueTo } = claim;
	const numbers = [value, valueTo].flatMap((number) =>
		number === null ? [] : LOCALES.map((locale) => formatNumber(number, locale))
	);
	return [
		...LOCALES.flatMap((locale) => [
			claim.text[locale],
			claim.printed[locale],
			claim.definition[locale],
			claim.scopeName[locale],
			source.publisher[locale]
		]),
		...numbers,
		String(value),
		claim.publishedOn ?? '',
		claim.periodTo ?? '',
		source.title,
		claim.metric ?? '',
		claim.id
	].join(' \n ');
}

/** The number as a whole, with either sign between its digits; one that ends in a sign is still being typed. */
function numberPattern(word: string): RegExp {
	const body = word.replace('%', '').replace(/[.,]+/g, '[.,]');
	return new RegExp(`(?<![\\d.,])${body}${body.endsWith(']') ? '' : '(?![.,]?\\d)'}`);
}
