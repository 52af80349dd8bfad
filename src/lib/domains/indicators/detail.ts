/** One measure taken apart: its long line, its options, its places and what was corrected. */
import type { MetricSeries } from '#lib/metrics/metric-series.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import type { OptionState } from './board.ts';

export interface PlaceState {
	/** `city`, ward code or id of a facility. */
	readonly place: string;
	/** In the period that stands for now. */
	readonly value: MetricValue;
	/** One period before; null where small counts of persons must not be compared. */
	readonly before: MetricValue | null;
}

/** A cell whose present figure differs from the one that was known first. */
export interface CorrectedCell {
	readonly place: string;
	/** In the notation of DHIS2. */
	readonly period: string;
	/** Option of the measure's category; null for a measure that is not split. */
	readonly option: string | null;
	readonly first: MetricValue;
	/** Without a value where it was taken away. */
	readonly now: MetricValue;
	/** When the source stated the correction, and when it arrived, UTC ISO. */
	readonly statedAt: string;
	readonly receivedAt: string;
	/** Registered source, or `upload:` and the account. */
	readonly source: string;
	readonly comment: string | null;
}

export interface MeasureDetail {
	readonly code: string;
	/** The option in view; null for the measure as a whole. */
	readonly option: string | null;
	/** Instant as of which everything is shown, UTC ISO; null for now. */
	readonly knownAt: string | null;
	/** Period of the values; null when nothing was reported. */
	readonly period: string | null;
	readonly value: MetricValue;
	readonly series: MetricSeries;
	readonly options: readonly OptionState[];
	/** Everybody who should report, also those who did not. */
	readonly places: readonly PlaceState[];
	/** Newest first. */
	readonly corrections: readonly CorrectedCell[];
}
