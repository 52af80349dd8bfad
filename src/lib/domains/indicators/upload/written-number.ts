/**
 * Figures as people write them: 1.234,5 in Vietnamese, 1,234.5 in English. One separator before exactly
 * three digits can be read both ways, and reading it wrongly is an error by a factor of thousand, so it
 * counts only when the rest of the file shows which notation it is in.
 */

/** `vi`: decimal comma. `en`: decimal point. */
export type Notation = 'vi' | 'en';

export type WrittenNumber =
	{ readonly value: number } | { readonly problem: 'not_a_number' | 'ambiguous_number' };

const GROUP_SPACES = /(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g;
const PLAIN = /^\d+$/;
const VIETNAMESE = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$/;
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+\.\d+$/;

/** A figure in the notation; null where the file does not show one. Only figures from 0 are written here. */
export function writtenNumber(text: string, notation: Notation | null): WrittenNumber {
	const figure = text.trim().replaceAll(GROUP_SPACES, '');
	if (PLAIN.test(figure)) return { value: Number(figure) };
	const readable = notationsOf(figure);
	if (readable.length === 0) return { problem: 'not_a_number' };
	const found = readable.length === 1 ? readable[0] : readable.find((one) => one === notation);
	return found === undefined
		? { problem: 'ambiguous_number' }
		: { value: Number(isVietnamese(found) ? plainDecimal(figure) : figure.replaceAll(',', '')) };
}

/** The notation that the figures of a file show; null when none does, or when they contradict each other. */
export function notationOf(texts: Iterable<string>): Notation | null {
	let shown: Notation | null = null;
	for (const text of texts) {
		const [only, other] = notationsOf(text.trim().replaceAll(GROUP_SPACES, ''));
		if (only === undefined || other !== undefined) continue;
		if (shown !== null && shown !== only) return null;
		shown = only;
	}
	return shown;
}

function notationsOf(figure: string): Notation[] {
	// A group of thousands never begins with 0, so 0,125 is a decimal in one notation alone.
	const isSmall = figure.startsWith('0');
	const reads = (pattern: RegExp, decimal: string) =>
		pattern.test(figure) && !(isSmall && !/^0\d/.test(figure) && figure[1] !== decimal);
	return [
		...(reads(VIETNAMESE, ',') ? (['vi'] as const) : []),
		...(reads(ENGLISH, '.') ? (['en'] as const) : [])
	];
}

function isVietnamese(notation: Notation): boolean {
	return notation === 'vi';
}

function plainDecimal(figure: string): string {
	return figure.replaceAll('.', '').replace(',', '.');
}
