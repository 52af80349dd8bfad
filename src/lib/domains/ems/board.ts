/** Aggregates of the 115 service over the last 24 hours, as the board query answers them. */
import type { Figure, SeriesPoint } from '#lib/metrics/figure.ts';

/**
 * Seconds from call to crew at the patient. Source: 115 Centre statement, vtcnews.vn 2026-02-05
 * (about 15 minutes); Ho Chi Minh City plans the same limit, vietnamnet.vn 2464028.
 */
export const RESPONSE_TARGET_SECONDS = 900;

export interface EmsWardRow {
	readonly wardCode: string;
	readonly incidents: number;
	/** Seconds; null when no incident of the ward has both time stamps. */
	readonly responseMedianSeconds: number | null;
	readonly responseP90Seconds: number | null;
	readonly n: number;
}

export interface EmsBoard {
	readonly responseMedian: Figure;
	readonly responseP90: Figure;
	/** Incidents reached within the target over incidents with both time stamps. */
	readonly withinTarget: Figure;
	/** Incidents with both time stamps over all that were not cancelled. */
	readonly complete: Figure;
	/** Hourly buckets of 24 hours by call time; `median` and `p90` in seconds. */
	readonly responseSeries: readonly SeriesPoint[];
	/** Calls per hour over the same 24 hours; null where no event of any kind was received. */
	readonly callSeries: readonly { readonly at: string; readonly calls: number | null }[];
	readonly wards: readonly EmsWardRow[];
}
