/** Waiting at reception kiosks. People still waiting count with the time they have waited so far. */
import type { Figure, SeriesPoint } from '#lib/metrics/figure.ts';

/** Seconds. Source: city report 2025, kiosks cut reception waits from 15 minutes to 1–2 (facts.csv, topic `wait`). */
export const WAIT_TARGET_SECONDS = 120;
/** Seconds. Same source: the wait before kiosks. */
export const WAIT_BASELINE_SECONDS = 900;

export interface KioskFacilityRow {
	readonly facilityId: string;
	/** Over tickets issued in the last 60 minutes, or still waiting now. Seconds. */
	readonly median: Figure;
	readonly p90: Figure;
	readonly waitingNow: Figure;
	/** Tickets called within the target over tickets issued today. */
	readonly withinTargetToday: Figure;
	/** Seconds, half hour by half hour of the city's `waitSeries`; null where no ticket was issued. */
	readonly medians: readonly (number | null)[];
	readonly p90s: readonly (number | null)[];
}

export interface KiosksBoard {
	readonly median: Figure;
	readonly p90: Figure;
	readonly waitingNow: Figure;
	readonly withinTargetToday: Figure;
	readonly visitsToday: Figure;
	/** Half-hourly buckets of 24 hours, seconds. */
	readonly waitSeries: readonly SeriesPoint[];
	readonly facilities: readonly KioskFacilityRow[];
}
