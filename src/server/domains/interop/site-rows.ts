/** Places that send or should: the newest word of each, and the share that still sends. */
import type { InteropBoard, SiteRow } from '#lib/domains/interop/board.ts';
import { feedState, isDelivering } from '#lib/domains/interop/feed-state.ts';
import { sitesLive } from '#lib/domains/interop/metrics.ts';
import { expectedSites, SITE_STREAMS, siteKindOf, siteLimits } from '#lib/domains/interop/sites.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { isoOf, shareValue } from './feed-values.ts';
import type { History } from './history.ts';

/** Every place that ever sent on a stream of places, and those that should and never did. */
export function siteRows(history: History, registry: Registry): SiteRow[] {
	const known = new Set<string>();
	const rows: SiteRow[] = [];
	for (const [key, { lastMs, sourceId }] of history.newestOfSite) {
		const { stream, siteId } = siteOf(key);
		if (siteKindOf(stream) === null) continue;
		known.add(key);
		rows.push({ stream, siteId, sourceId, lastReceivedAt: isoOf(lastMs) });
	}
	for (const stream of SITE_STREAMS)
		for (const siteId of expectedSites(stream, registry))
			if (!known.has(`${stream}/${siteId}`))
				rows.push({ stream, siteId, sourceId: null, lastReceivedAt: null });
	return rows.sort((a, b) => (`${a.stream}/${a.siteId}` < `${b.stream}/${b.siteId}` ? -1 : 1));
}

/** Stream and place of a key of the history. */
export function siteOf(key: string): { readonly stream: string; readonly siteId: string } {
	const cut = key.indexOf('/');
	return { stream: key.slice(0, cut), siteId: key.slice(cut + 1) };
}

/** Of each stream and of all, the share of expected places whose last word is not stale. */
export function siteStreamRows(
	sites: readonly SiteRow[],
	registry: Registry,
	now: number
): Pick<InteropBoard, 'siteStreams' | 'sitesLive'> {
	const lastOf = new Map(sites.map((row) => [`${row.stream}/${row.siteId}`, row.lastReceivedAt]));
	const counts = SITE_STREAMS.map((stream) => {
		const expected = expectedSites(stream, registry);
		const limits = siteLimits(stream);
		const times = expected.map((siteId) => lastOf.get(`${stream}/${siteId}`) ?? null);
		const live = times.filter((time) => {
			const state = feedState(limits, time, now);
			return isDelivering(state) && state !== 'stale';
		});
		return { stream, part: live.length, whole: expected.length, asOf: newestOf(times) };
	});
	const sum = (read: (count: (typeof counts)[number]) => number) =>
		counts.reduce((total, count) => total + read(count), 0);
	return {
		siteStreams: counts.map(({ stream, ...found }) => ({
			stream,
			live: shareValue(sitesLive, `stream:${stream}`, found)
		})),
		sitesLive: shareValue(sitesLive, 'city', {
			part: sum(({ part }) => part),
			whole: sum(({ whole }) => whole),
			asOf: newestOf(counts.map(({ asOf }) => asOf))
		})
	};
}

function newestOf(times: readonly (string | null)[]): string | null {
	return times.reduce((newest, time) => ((time ?? '') > (newest ?? '') ? time : newest), null);
}
