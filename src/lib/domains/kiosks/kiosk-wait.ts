/** Classes and attention of waiting times at kiosks. */
import { MINUTE_MS } from '#lib/foundation/time.ts';
import type { AttentionItem } from '#lib/metrics/attention.ts';
import { figureState } from '#lib/metrics/figure.ts';
import { classFrom, type RatioClass } from '#lib/metrics/ratio-class.ts';
import type { KioskFacilityRow } from './board.ts';

const MINUTE_SECONDS = MINUTE_MS / 1_000;
/**
 * Seconds: below 2 minutes is the target, 15 minutes is the wait before kiosks (facts.csv, topic `wait`);
 * 5 and 10 between them are proposed by this product.
 */
export const WAIT_BREAKS_SECONDS = [2, 5, 10, 15].map(
	(minutes) => minutes * MINUTE_SECONDS
) as unknown as readonly [number, number, number, number];

/** Class 1 to 5 of a wait in seconds. */
export function waitClass(waitSeconds: number): RatioClass {
	return classFrom(waitSeconds, WAIT_BREAKS_SECONDS);
}

/** A median wait beyond 15 minutes is a level-3 matter (ux.md §6). Stale figures raise nothing. */
export function kioskAttention(
	facilities: readonly KioskFacilityRow[],
	nowMs: number
): AttentionItem[] {
	return facilities.flatMap(({ facilityId, median }) =>
		median.value === null ||
		median.value <= WAIT_BREAKS_SECONDS[3] ||
		figureState(median, nowMs) === 'stale'
			? []
			: [
					{
						key: `wait:${facilityId}`,
						level: 3 as const,
						kind: 'kiosk_wait' as const,
						subjectId: facilityId,
						since: null,
						value: median.value
					}
				]
	);
}
