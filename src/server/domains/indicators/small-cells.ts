/** Hides counts of persons so small that they could point at one, and one more where subtraction would reveal them. */
import { SMALL_CELL_LIMIT } from '#lib/domains/indicators/measure.ts';

export function isSmallCell(count: number): boolean {
	return count > 0 && count < SMALL_CELL_LIMIT;
}

/**
 * Keys whose counts must not be shown beside a shown total: every count from 1 to 9, and when that is
 * exactly one, the next smallest too. Counts of zero are no secret and do not protect.
 */
export function hiddenCells(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
	const counted = [...counts]
		.filter(([, count]) => count > 0)
		.sort((left, right) => left[1] - right[1] || (left[0] < right[0] ? -1 : 1));
	const hidden = counted.filter(([, count]) => isSmallCell(count));
	const next = counted[hidden.length];
	if (hidden.length === 1 && next !== undefined) hidden.push(next);
	return new Set(hidden.map(([key]) => key));
}
