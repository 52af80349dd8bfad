/** What the map of coverage hatches and dots: counts of areas of the drawing, for its legend. */
import type { ScreeningWardRow } from './board.ts';

export interface UncolouredWards {
	/** Wards of the registry without any data; before the first answer all of them. */
	readonly noDataCount: number;
	readonly suppressedCount: number;
}

export function uncolouredWards(
	wards: readonly ScreeningWardRow[],
	registeredCount: number
): UncolouredWards {
	const suppressed = wards.filter(({ coverage }) => coverage.missing === 'suppressed').length;
	const shown = wards.filter(({ coverage }) => coverage.value !== null).length;
	return { noDataCount: registeredCount - shown - suppressed, suppressedCount: suppressed };
}
