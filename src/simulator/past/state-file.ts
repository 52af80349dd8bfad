/** What a restart must know: where the city began and how much of the past was told. Losing the file costs only time. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Surge } from '../ems/calls.ts';

export const HISTORY_PARTS = [
	'ems',
	'hospitals',
	'ehr',
	'indicators',
	'kiosks',
	'screening'
] as const;
export type HistoryPart = (typeof HISTORY_PARTS)[number];

export interface PartProgress {
	/** Everything sent before this instant was answered; null while the first back-fill runs. */
	until: number | null;
	/** Finished chunks of the back-fill under way, with the instant up to which each tells. */
	done: Record<string, number>;
}

export interface SavedState {
	readonly version: 1;
	readonly seed: number;
	readonly anchorMs: number;
	readonly surges: readonly Surge[];
	readonly parts: Readonly<Record<HistoryPart, PartProgress>>;
}

export function freshState(seed: number, anchorMs: number): SavedState {
	const part = (): PartProgress => ({ until: null, done: {} });
	return {
		version: 1,
		seed,
		anchorMs,
		surges: [],
		parts: {
			ems: part(),
			hospitals: part(),
			ehr: part(),
			indicators: part(),
			kiosks: part(),
			screening: part()
		}
	};
}

/** The saved state, or null when there is none, it is damaged, or it tells of another seed. */
export function readState(path: string, seed: number): SavedState | null {
	try {
		const state = JSON.parse(readFileSync(path, 'utf8')) as Partial<SavedState> | null;
		const isWhole =
			state?.version === 1 &&
			typeof state.anchorMs === 'number' &&
			Array.isArray(state.surges) &&
			HISTORY_PARTS.every((part) => typeof state.parts?.[part].done === 'object');
		return isWhole && state.seed === seed ? (state as SavedState) : null;
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof TypeError) return null;
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}

/** Replaces the file in one step, so that a kill leaves the old or the new one. */
export function writeState(path: string, state: SavedState): void {
	writeFileSync(`${path}.new`, JSON.stringify(state));
	renameSync(`${path}.new`, path);
}
