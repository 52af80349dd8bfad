/** Places that should send on a stream, and how long each may be silent. */
import { streamNamed } from '#lib/domains/index.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { DAY_MS } from '#lib/foundation/time.ts';
import type { FeedContract } from './feed-contract.ts';

export type SiteKind = 'hospital' | 'ward';

interface SiteRule {
	readonly kind: SiteKind;
	/** Ids of the places that should send. */
	readonly expected: (registry: Registry) => readonly string[];
	/** False where a place sends only when something happens there, so that its silence is no outage. */
	readonly isBeat: boolean;
}

const cityHospitals = (registry: Registry): string[] =>
	registry.hospitals.filter(({ isCityHospital }) => isCityHospital).map((one) => one.facilityId);
const kioskHospitals = (registry: Registry): string[] => [
	...new Set(registry.kiosks.map(({ facilityId }) => facilityId))
];
const wards = (registry: Registry): string[] => registry.wards.map(({ wardCode }) => wardCode);
const stations = (registry: Registry): string[] => wards(registry).map(stationIdOf);

const RULES: Readonly<Record<string, SiteRule>> = {
	'hospital-beds': { kind: 'hospital', expected: cityHospitals, isBeat: true },
	// A hospital speaks here only when it limits arrivals, so nobody must.
	'hospital-diversion': { kind: 'hospital', expected: () => [], isBeat: false },
	'kiosk-states': { kind: 'hospital', expected: kioskHospitals, isBeat: true },
	'kiosk-tickets': { kind: 'hospital', expected: kioskHospitals, isBeat: false },
	'screening-visits': { kind: 'ward', expected: stations, isBeat: false },
	'ehr-coverage': { kind: 'ward', expected: wards, isBeat: true }
};

/** Streams that tell of places, in the order of their columns. */
export const SITE_STREAMS: readonly string[] = Object.keys(RULES);

/** Streams in which a silent place is an outage. */
export const BEAT_STREAMS: readonly string[] = SITE_STREAMS.filter(
	(stream) => RULES[stream]?.isBeat === true
);

/** Null for a stream that tells of no place. */
export function siteKindOf(stream: string): SiteKind | null {
	return RULES[stream]?.kind ?? null;
}

export function expectedSites(stream: string, registry: Registry): readonly string[] {
	return RULES[stream]?.expected(registry) ?? [];
}

/** Health station of a ward. Proposed numbering until the city gives its own. */
export function stationIdOf(wardCode: string): string {
	return `TYT-${wardCode}`;
}

/** Ward of a site of a `ward` stream: of its health station, or the ward itself. */
export function wardOfSite(siteId: string): string {
	return siteId.startsWith('TYT-') ? siteId.slice('TYT-'.length) : siteId;
}

type SiteLimits = Pick<FeedContract, 'lateAfterMs' | 'staleAfterMs' | 'slaMs' | 'service'>;

/** Proposed: a place without events for a day is late, for three days stale; it is never dark. */
const QUIET = { lateAfterMs: DAY_MS, staleAfterMs: 3 * DAY_MS };

/** How long one place may be silent: as its stream where it beats, longer where it speaks on occasion. */
export function siteLimits(stream: string): SiteLimits {
	const { lateAfterMs, staleAfterMs } = streamNamed(stream)?.freshness ?? QUIET;
	if (RULES[stream]?.isBeat === true)
		return { lateAfterMs, staleAfterMs, slaMs: Infinity, service: null };
	return {
		lateAfterMs: Math.max(lateAfterMs, QUIET.lateAfterMs),
		staleAfterMs: Math.max(staleAfterMs, QUIET.staleAfterMs),
		slaMs: Infinity,
		service: null
	};
}
