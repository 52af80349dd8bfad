/** Waiting at reception kiosks. People still waiting count with the time they have waited so far. */
import type { MetricSeries, MetricSeriesSet } from '#lib/metrics/metric-series.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';

/** Seconds. Source: city report 2025, kiosks cut reception waits from 15 minutes to 1–2 (facts.csv, topic `wait`). */
export const WAIT_TARGET_SECONDS = 120;

export interface KioskFacilityRow {
	readonly facilityId: string;
	/** Over tickets issued in the last 60 minutes, or still waiting now. */
	readonly median: MetricValue;
	readonly p90: MetricValue;
	readonly waitingNow: MetricValue;
	/** Tickets called within the target over tickets issued today. */
	readonly withinTargetToday: MetricValue;
}

export interface KiosksBoard {
	readonly median: MetricValue;
	readonly p90: MetricValue;
	readonly waitingNow: MetricValue;
	readonly withinTargetToday: MetricValue;
	readonly visitsToday: MetricValue;
	/** Half-hourly buckets of 24 hours by issue of the ticket: median and 90 %. */
	readonly waitSeries: MetricSeries;
	/** The same half hours for each facility, as `facility:<id>`; null where no ticket was issued. */
	readonly facilityWaits: MetricSeriesSet;
	readonly facilities: readonly KioskFacilityRow[];
}
