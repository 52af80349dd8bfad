/** Hospital load over 24 hours. The present load comes live from the topic `hospital-beds`. */
import type { MetricSeries, MetricSeriesSet } from '#lib/metrics/metric-series.ts';

/**
 * Share of staffed beds in use above which a hospital loses room to manoeuvre.
 * Source: WHO advice of at most 85 %, cited in ux.md §1.3.
 */
export const OCCUPANCY_TARGET_RATIO = 0.85;
/** Lower edges of the load classes 2 to 5 (ux.md §1.3): below 70 %, 70, 85, 95, above 100. */
export const OCCUPANCY_BREAKS = [0.7, 0.85, 0.95, 1] as const;

export interface HospitalsBoard {
	/** Half-hourly buckets of 24 hours over the city's hospitals: the value is bed-weighted, `median` and `p90` run over hospitals. */
	readonly occupancySeries: MetricSeries;
	/** The same half hours for every hospital that sent something, the city's and others, as `facility:<id>`. */
	readonly hospitals: MetricSeriesSet;
}
