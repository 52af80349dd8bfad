/** Order and search of Vietnamese names. */

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** Dictionary order of Vietnamese: d before đ, numbers by value. */
export function compareNames(a: string, b: string): number {
	return collator.compare(a, b);
}

/** Lower case without accents, so that `do dua` finds `Ô Chợ Dừa`. `đ` has no decomposition and is folded by hand. */
export function foldForSearch(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('đ', 'd')
		.replace(/\s+/g, ' ')
		.trim();
}

/** True when every word of the query occurs in the text, accents aside. An empty query matches. */
export function matchesSearch(text: string, query: string): boolean {
	const folded = foldForSearch(text);
	return foldForSearch(query)
		.split(' ')
		.every((word) => folded.includes(word));
}
