/** The rows of the quality tables in the order in which they are read. */
import { DIMENSIONS } from '../measures/scores.ts';
import type { QualityRow } from '../records-board.ts';

/** The own place first, then the lowest score; places without scores last. */
export function inReadingOrder(
	rows: readonly QualityRow[],
	own: string | null
): readonly QualityRow[] {
	return rows.toSorted((left, right) => rank(left, own) - rank(right, own));
}

function rank({ place, scores }: QualityRow, own: string | null): number {
	if (place === own) return -1;
	const known = DIMENSIONS.flatMap((dimension) => scores[dimension].value ?? []);
	return known.length === 0 ? Infinity : Math.min(...known);
}
