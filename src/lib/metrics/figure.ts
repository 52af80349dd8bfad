/** A number as it travels to a screen: never bare, always with its evidence. */
import { dataState, type DataState, type Freshness } from './data-state.ts';

export interface Figure {
	/** Null is "no data". It is never replaced by zero. */
	readonly value: number | null;
	/** What the value counts in. Ratios are 0 to 1 and may exceed 1. */
	readonly unit:
		'ratio' | 'seconds' | 'persons' | 'beds' | 'units' | 'incidents' | 'kiosks' | 'visits';
	readonly numerator?: number | null;
	readonly denominator?: number | null;
	/** Calendar date of the denominator, `YYYY-MM-DD` or `YYYY-MM`. */
	readonly denominatorDate?: string;
	/** True when an input is an estimate and must be marked so wherever shown. */
	readonly isEstimate?: boolean;
	/** True when a count below the small-cell limit hides the value. */
	readonly isSuppressed?: boolean;
	/** Time of the newest evidence, UTC ISO; null when nothing ever arrived. */
	readonly asOf: string | null;
	readonly freshness: Freshness;
	/** Sources that sent within the freshness limit, and how many should. */
	readonly reporting?: number;
	readonly expected?: number;
}

/** State of a figure at an instant (epoch milliseconds) by the caller's own clock. */
export function figureState(figure: Figure, nowMs: number): DataState {
	return dataState({
		hasValue: figure.value !== null,
		isSuppressed: figure.isSuppressed === true,
		ageMs: figure.asOf === null ? null : Math.max(0, nowMs - Date.parse(figure.asOf)),
		freshness: figure.freshness,
		reporting: figure.reporting,
		expected: figure.expected
	});
}

/** One point of a time line. Absent evidence is null, so that the line breaks. */
export interface SeriesPoint {
	/** Start of the bucket, UTC ISO. */
	readonly at: string;
	readonly median: number | null;
	readonly p90: number | null;
	/** City-wide ratio where the measure is a ratio; absent for waits. */
	readonly city?: number | null;
	/** Observations in the bucket. */
	readonly n: number;
}
