/** The connection matrix: places by streams, each cell with its newest word. */
import type { Registry } from '#lib/domains/wards/registry.ts';
import type { SiteRow } from './board.ts';
import { feedState, type FeedState } from './feed-state.ts';
import { expectedSites, SITE_STREAMS, siteKindOf, siteLimits, stationIdOf } from './sites.ts';

export const PLACE_GROUPS = ['city', 'other', 'wards'] as const;
export type PlaceGroup = (typeof PLACE_GROUPS)[number];

export interface MatrixCell {
	readonly stream: string;
	readonly siteId: string;
	/** UTC ISO; null when it never sent. */
	readonly lastReceivedAt: string | null;
	readonly state: FeedState;
}

export interface MatrixRow {
	/** Facility id or ward code. */
	readonly placeId: string;
	/** In the order of the streams; null where the place sends nothing and need not. */
	readonly cells: readonly (MatrixCell | null)[];
}

export interface Matrix {
	readonly streams: readonly string[];
	readonly rows: readonly MatrixRow[];
}

/** Places of one group in the order of the register. A place that need not send has a cell once it did. */
export function matrixOf(
	sites: readonly SiteRow[],
	group: PlaceGroup,
	{ registry, nowMs }: { readonly registry: Registry; readonly nowMs: number }
): Matrix {
	const kind = group === 'wards' ? 'ward' : 'hospital';
	const streams = SITE_STREAMS.filter((stream) => siteKindOf(stream) === kind);
	const lastOf = new Map(sites.map((row) => [`${row.stream}/${row.siteId}`, row]));
	const expected = new Map(
		streams.map((stream) => [stream, new Set(expectedSites(stream, registry))])
	);
	const rows = placesOf(group, registry).map((placeId) => ({
		placeId,
		cells: streams.map((stream): MatrixCell | null => {
			const siteId = stream === 'screening-visits' ? stationIdOf(placeId) : placeId;
			const lastReceivedAt = lastOf.get(`${stream}/${siteId}`)?.lastReceivedAt ?? null;
			if (lastReceivedAt === null && expected.get(stream)?.has(siteId) !== true) return null;
			const state = feedState(siteLimits(stream), lastReceivedAt, nowMs);
			return { stream, siteId, lastReceivedAt, state };
		})
	}));
	// Other hospitals appear once they send.
	const isListed = ({ cells }: MatrixRow) =>
		group !== 'other' || cells.some((cell) => cell?.lastReceivedAt);
	return { streams, rows: rows.filter(isListed) };
}

function placesOf(group: PlaceGroup, registry: Registry): string[] {
	if (group === 'wards') return registry.wards.map(({ wardCode }) => wardCode);
	return registry.hospitals
		.filter(({ isCityHospital }) => isCityHospital === (group === 'city'))
		.map(({ facilityId }) => facilityId);
}

/** Rows in blocks that stand side by side on a wide screen, as even as possible. */
export function blocksOf<Row>(rows: readonly Row[], longest: number): Row[][] {
	const blocks = Math.max(1, Math.ceil(rows.length / longest));
	const size = Math.ceil(rows.length / blocks);
	return Array.from({ length: blocks }, (_, index) => rows.slice(index * size, (index + 1) * size));
}
