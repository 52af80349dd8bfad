/** Aggregates of the 115 service over the last 24 hours, as the board query answers them. */
import type { MetricSeries } from '#lib/metrics/metric-series.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';

/**
 * Seconds from call to crew at the patient. Source: 115 Centre statement, vtcnews.vn 2026-02-05
 * (about 15 minutes); Ho Chi Minh City plans the same limit, vietnamnet.vn 2464028.
 */
export const RESPONSE_TARGET_SECONDS = 900;

export interface EmsWardRow {
	readonly wardCode: string;
	readonly calls: MetricValue;
	/** Without a value when no incident of the ward has both time stamps. */
	readonly responseMedian: MetricValue;
	readonly responseP90: MetricValue;
}

export interface EmsBoard {
	readonly responseMedian: MetricValue;
	readonly responseP90: MetricValue;
	/** Incidents reached within the target over incidents with both time stamps. */
	readonly withinTarget: MetricValue;
	/** Incidents with both time stamps over all that were not cancelled. */
	readonly complete: MetricValue;
	/** Hourly buckets of 24 hours by call time: median and 90 %. */
	readonly responseSeries: MetricSeries;
	/** Calls per hour over the same 24 hours; null where no event of any kind was received. */
	readonly callSeries: MetricSeries;
	readonly wards: readonly EmsWardRow[];
}
