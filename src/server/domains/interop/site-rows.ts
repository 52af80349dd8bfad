/** Places that send or should: the newest word of each, the share that still sends, and who was silent most. */
import type { FeedOutage, InteropBoard, Offender, SiteRow } from '#lib/domains/interop/board.ts';
import { feedState, isDelivering } from '#lib/domains/interop/feed-state.ts';
import { sitesLive } from '#lib/domains/interop/metrics.ts';
import type { Stretch } from '#lib/domains/interop/service-hours.ts';
import { joinSilences } from '#lib/domains/interop/silences.ts';
import { expectedSites, SITE_STREAMS, siteLimits, siteKindOf } from '#lib/domains/interop/sites.ts';
import { streamNamed } from '#lib/domains/index.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { isoOf, shareValue } from './feed-values.ts';
import { weekOutages } from './feed-outages.ts';
import type { History } from './history.ts';

/** Places listed as silent most. */
const OFFENDERS_SHOWN = 12;

/** Every place that ever sent on a stream of places, and those that should and never did. */
export function siteRows(history: History, registry: Registry): SiteRow[] {
	const known = new Set<string>();
	const rows: SiteRow[] = [];
	for (const [key, { lastMs, sourceId }] of history.newestOfSite) {
		const cut = key.indexOf('/');
		const [stream, siteId] = [key.slice(0, cut), key.slice(cut + 1)];
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

/** Places by time in the dark in the last 7 days without what all sources had at once, most first. */
export function offendersOf(history: History, gaps: readonly Stretch[], now: number): Offender[] {
	return [...history.sites.keys()]
		.map((key) => {
			const cut = key.indexOf('/');
			const [stream, siteId] = [key.slice(0, cut), key.slice(cut + 1)];
			const own = siteOutages(history, { stream, siteId }, { gaps, now }).filter(
				({ isReceiver }) => !isReceiver
			);
			return {
				stream,
				siteId,
				sourceId: history.newestOfSite.get(key)?.sourceId ?? '',
				outages: own.length,
				darkSeconds: own.reduce((sum, { darkSeconds }) => sum + darkSeconds, 0)
			};
		})
		.filter(({ outages }) => outages > 0)
		.sort((a, b) => b.darkSeconds - a.darkSeconds || (a.siteId < b.siteId ? -1 : 1))
		.slice(0, OFFENDERS_SHOWN);
}

/** Outages of one place on a stream that beats, newest first: silences beyond the stale limit of the stream. */
export function siteOutages(
	history: History,
	{ stream, siteId }: { readonly stream: string; readonly siteId: string },
	{ gaps, now }: { readonly gaps: readonly Stretch[]; readonly now: number }
): readonly FeedOutage[] {
	const { staleAfterMs } = siteLimits(stream);
	const periodMs = streamNamed(stream)?.freshness.periodMs ?? staleAfterMs;
	const silences = joinSilences(history.sites.get(`${stream}/${siteId}`) ?? [], {
		longerThanMs: staleAfterMs,
		nowMs: now
	});
	const contract = { periodMs, slaMs: staleAfterMs, service: null };
	return weekOutages(silences, { contract, usualMs: null, gaps, now }).outages;
}

function newestOf(times: readonly (string | null)[]): string | null {
	return times.reduce((newest, time) => ((time ?? '') > (newest ?? '') ? time : newest), null);
}
