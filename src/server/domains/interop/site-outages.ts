/** Outages of places on streams that beat, and which places were silent most. */
import type { FeedOutage, InteropBoard, Offender } from '#lib/domains/interop/board.ts';
import { siteDarkTime, siteOutageCount } from '#lib/domains/interop/metrics.ts';
import type { Stretch } from '#lib/domains/interop/service-hours.ts';
import { joinSilences } from '#lib/domains/interop/silences.ts';
import { siteLimits } from '#lib/domains/interop/sites.ts';
import { streamNamed } from '#lib/domains/index.ts';
import { measured } from '#lib/metrics/metric-value.ts';
import { weekOutages } from './feed-outages.ts';
import { isoOrNull } from './feed-values.ts';
import type { History } from './history.ts';
import { siteOf } from './site-rows.ts';

/** Places listed as silent most. */
const OFFENDERS_SHOWN = 12;

export interface SiteQuestion {
	/** Silences of all sources together. */
	readonly gaps: readonly Stretch[];
	readonly now: number;
}

/** Outages of all places together, and the places with most of them that were not ours, longest first. */
export function offendersOf(
	history: History,
	question: SiteQuestion
): Pick<InteropBoard, 'offenders' | 'siteDarkTime' | 'siteOutageCount'> {
	const asOf = isoOrNull(history.newestOfFeed.get('')?.lastMs);
	const found = [...history.sites.keys()].map((key) => {
		const site = siteOf(key);
		return { ...site, key, ...siteWeek(history, site, question) };
	});
	const sum = (read: (one: (typeof found)[number]) => number) =>
		asOf === null ? null : found.reduce((total, one) => total + read(one), 0);
	return {
		siteDarkTime: measured(siteDarkTime, { value: sum(({ darkMs }) => darkMs / 1_000), asOf }),
		siteOutageCount: measured(siteOutageCount, {
			value: sum(({ outages }) => outages.length),
			asOf
		}),
		offenders: found
			.filter(({ outages }) => outages.some(({ isReceiver }) => !isReceiver))
			.sort((a, b) => b.darkMs - a.darkMs || (a.key < b.key ? -1 : 1))
			.slice(0, OFFENDERS_SHOWN)
			.map(({ stream, siteId, key, darkMs, outages }): Offender => {
				const scope = `site:${key}` as const;
				return {
					stream,
					siteId,
					sourceId: history.newestOfSite.get(key)?.sourceId ?? '',
					outages,
					outageCount: measured(siteOutageCount, { scope, value: outages.length, asOf }),
					darkTime: measured(siteDarkTime, { scope, value: darkMs / 1_000, asOf })
				};
			})
	};
}

/** Outages of one place in the last 7 days, newest first: silences beyond the stale limit of its stream. */
export function siteOutages(
	history: History,
	site: { readonly stream: string; readonly siteId: string },
	question: SiteQuestion
): readonly FeedOutage[] {
	return siteWeek(history, site, question).outages;
}

function siteWeek(
	history: History,
	{ stream, siteId }: { readonly stream: string; readonly siteId: string },
	{ gaps, now }: SiteQuestion
) {
	const { staleAfterMs } = siteLimits(stream);
	const periodMs = streamNamed(stream)?.freshness.periodMs ?? staleAfterMs;
	const silences = joinSilences(history.sites.get(`${stream}/${siteId}`) ?? [], {
		longerThanMs: staleAfterMs,
		nowMs: now
	});
	const contract = { periodMs, slaMs: staleAfterMs, service: null };
	return weekOutages(silences, { contract, usualMs: null, gaps, now });
}
