/** Classes and attention of waiting times at kiosks. */
import type { AttentionItem } from '#lib/metrics/attention.ts';
import { stateOf } from '#lib/metrics/metric-value.ts';
import { classFrom, type RatioClass } from '#lib/metrics/ratio-class.ts';
import type { KioskFacilityRow } from './board.ts';
import { WAIT_BREAKS } from './metrics.ts';

/** Class 1 to 5 of a wait in seconds. */
export function waitClass(waitSeconds: number): RatioClass {
	return classFrom(waitSeconds, WAIT_BREAKS);
}

/** A median wait beyond 15 minutes is a level-3 matter (ux.md §6). Stale figures raise nothing. */
export function kioskAttention(
	facilities: readonly KioskFacilityRow[],
	nowMs: number
): AttentionItem[] {
	return facilities.flatMap(({ facilityId, median }) =>
		median.value === null || median.value <= WAIT_BREAKS[3] || stateOf(median, nowMs) === 'stale'
			? []
			: [
					{
						key: `wait:${facilityId}`,
						level: 3 as const,
						kind: 'kiosk_wait' as const,
						subjectId: facilityId,
						since: null,
						value: median
					}
				]
	);
}
