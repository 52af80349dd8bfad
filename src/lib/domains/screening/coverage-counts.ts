/** Counts over the ward rows of a coverage board. */
import type { ScreeningBoard } from './board.ts';

/** Wards that sent at least one visit, suppressed ones included. */
export function wardsReporting(board: ScreeningBoard): number {
	return board.wards.filter(
		({ coverage }) => coverage.value !== null || coverage.isSuppressed === true
	).length;
}

/** Wards with a shown coverage below the ratio. */
export function wardsBelow(board: ScreeningBoard, ratio: number): number {
	return board.wards.filter(({ coverage }) => coverage.value !== null && coverage.value < ratio)
		.length;
}
