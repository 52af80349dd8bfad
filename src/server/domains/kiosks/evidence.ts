/** How old the kiosk figures are and who reported: a beat proves the line even when nobody takes a ticket. */
import { kioskTickets } from '#lib/domains/kiosks/contract.ts';
import type { KioskEntry } from '#lib/domains/wards/registry.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import type { KioskBeatRow } from './queries.ts';
import type { Evidence } from './wait-values.ts';

interface EvidenceInput {
	readonly kiosks: readonly KioskEntry[];
	readonly beats: readonly KioskBeatRow[];
	/** Newest ticket step by facility, epoch milliseconds. */
	readonly tickets: readonly { readonly facilityId: string; readonly atMs: number }[];
	readonly now: number;
}

/**
 * Evidence of each facility that has a kiosk in the registry, and of the city. A facility reports
 * kiosks of all its kiosks; the city reports facilities of all facilities.
 */
export function kioskEvidence({ kiosks, beats, tickets, now }: EvidenceInput): {
	readonly city: Evidence;
	readonly byFacility: ReadonlyMap<string, Evidence>;
} {
	const { lateAfterMs } = kioskTickets.freshness;
	const beatOf = new Map(beats.map(({ kioskId, lastBeatMs }) => [kioskId, lastBeatMs]));
	const ticketOf = new Map(tickets.map(({ facilityId, atMs }) => [facilityId, atMs]));
	const isFresh = (atMs: number | null) => atMs !== null && now - atMs <= lateAfterMs;
	const newestOf = new Map<string, number | null>();
	const byFacility = new Map<string, Evidence>();
	for (const [facilityId, own] of groupBy(kiosks, (kiosk) => kiosk.facilityId)) {
		const beatTimes = own.map(({ kioskId }) => beatOf.get(kioskId) ?? null);
		const newest = latest([...beatTimes, ticketOf.get(facilityId) ?? null], now);
		newestOf.set(facilityId, newest);
		byFacility.set(facilityId, {
			scope: `facility:${facilityId}`,
			asOf: isoOf(newest),
			reporting: beatTimes.filter(isFresh).length,
			expected: own.length
		});
	}
	const all = [...newestOf.values()];
	return {
		city: {
			scope: 'city',
			asOf: isoOf(latest(all, now)),
			reporting: all.filter(isFresh).length,
			expected: byFacility.size
		},
		byFacility
	};
}

/** Newest instant, never later than now: a clock that runs ahead does not make a figure fresh. */
function latest(times: readonly (number | null)[], now: number): number | null {
	const known = times.filter((atMs) => atMs !== null);
	return known.length === 0 ? null : Math.min(now, Math.max(...known));
}

function isoOf(atMs: number | null): string | null {
	return atMs === null ? null : new Date(atMs).toISOString();
}
