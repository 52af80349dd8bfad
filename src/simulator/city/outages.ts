/** Silences of sources: who falls silent, when after the start, and for how long. */
import { HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import type { Emission, Family } from './emission.ts';

export interface SourceOutage {
	/** A source system, or one stream of one. */
	readonly who: string;
	/** Only what tells of this hospital, health station or ward; null for everything. */
	readonly place: string | null;
	/** After the simulated start, milliseconds. */
	readonly atMs: number;
	readonly forMs: number;
	/** Comes again after this time; null for once. */
	readonly everyMs: number | null;
}

/** Every two hours the kiosks fall silent after one minute for 15, the hospitals after 25 for an hour. */
export const USUAL_OUTAGES: readonly SourceOutage[] = [
	{ who: 'kiosks', place: null, atMs: MINUTE_MS, forMs: 15 * MINUTE_MS, everyMs: 2 * HOUR_MS },
	{ who: 'hospitals', place: null, atMs: 25 * MINUTE_MS, forMs: HOUR_MS, everyMs: 2 * HOUR_MS }
];

/** End of the outage that the emission falls into, epoch milliseconds; null when its source can send. */
export function outageEnd(
	outages: readonly SourceOutage[],
	{ family, emission, startMs }: { family: Family; emission: Emission; startMs: number }
): number | null {
	const sinceStart = emission.at - startMs;
	for (const { who, place, atMs, forMs, everyMs } of outages) {
		if (who !== family && who !== emission.stream) continue;
		if (place !== null && placeOf(emission) !== place) continue;
		if (sinceStart < atMs) continue;
		const into = everyMs === null ? sinceStart - atMs : (sinceStart - atMs) % everyMs;
		if (into < forMs) return emission.at - into + forMs;
	}
	return null;
}

function placeOf({ item }: Emission): string | null {
	if ('facilityId' in item) return item.facilityId;
	return 'wardCode' in item && typeof item.wardCode === 'string' ? item.wardCode : null;
}
