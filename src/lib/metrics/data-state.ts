/** The honest states of a figure (ux.md §5), decided by one pure function on the server and again in the browser. */

export const DATA_STATES = ['live', 'late', 'stale', 'partial', 'no-data', 'suppressed'] as const;
export type DataState = (typeof DATA_STATES)[number];

/** How often a figure should move, and when it stops being believable. All milliseconds. */
export interface Freshness {
	readonly periodMs: number;
	readonly lateAfterMs: number;
	readonly staleAfterMs: number;
}

export interface StateInput {
	readonly hasValue: boolean;
	readonly isSuppressed?: boolean;
	/** Age of the newest evidence, milliseconds; null when nothing ever arrived. */
	readonly ageMs: number | null;
	readonly freshness: Freshness;
	readonly reporting?: number | undefined;
	readonly expected?: number | undefined;
}

/** Worst truth first: suppressed, no data, stale, late, partial, live. */
export function dataState(input: StateInput): DataState {
	if (input.isSuppressed) return 'suppressed';
	if (!input.hasValue || input.ageMs === null) return 'no-data';
	if (input.ageMs > input.freshness.staleAfterMs) return 'stale';
	if (input.ageMs > input.freshness.lateAfterMs) return 'late';
	const { reporting, expected } = input;
	if (reporting !== undefined && expected !== undefined && reporting < expected) return 'partial';
	return 'live';
}
