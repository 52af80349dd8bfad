/** The board of feeds: the ledger, the places that send, and who was silent most. */
import type { InteropBoard } from '#lib/domains/interop/board.ts';
import type { FeedEntry, FeedName } from '#lib/domains/interop/feed-contract.ts';
import { feedsLiveValue } from '#lib/domains/interop/feeds-live.ts';
import * as metrics from '#lib/domains/interop/metrics.ts';
import { receiverGaps } from '#lib/domains/interop/receiver-gaps.ts';
import { joinSilences } from '#lib/domains/interop/silences.ts';
import type { Stretch } from '#lib/domains/interop/service-hours.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { cityMidnight, DAY_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { measured } from '#lib/metrics/metric-value.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { EVERYBODY_LONGER_MS, lagsOfFeeds, usualIntervals } from './fact-queries.ts';
import { silencesOf, weekOutages } from './feed-outages.ts';
import { feedRow, keyOf } from './feed-row.ts';
import { isoOrNull, lagValues, outcomeValues } from './feed-values.ts';
import { createHistory, type History } from './history.ts';
import { contractStarts, outcomesOfFeeds } from './outcome-queries.ts';
import { offendersOf } from './site-outages.ts';
import { siteRows, siteStreamRows } from './site-rows.ts';

/** Tables whose change may change this board. */
export const interopTables = ['feed_outcomes', 'feed_contracts'] as const;

/** Fewer gaps than this on a day do not tell what is usual. */
export const LEAST_GAPS = 100;

export interface InteropSources {
	readonly feeds: () => readonly FeedEntry[];
	readonly registry: () => Registry;
	/** Feeds whose contract is written down although they exist no longer. */
	readonly retire: (feeds: readonly FeedName[]) => void;
}

export interface InteropLedger {
	/** @throws QueryError, AnalyticsDown */
	board(now: number): Promise<InteropBoard>;
	/** What the last board rests on; null before the first. */
	history(): { readonly history: History; readonly gaps: readonly Stretch[] } | null;
}

export function createInteropLedger(
	clickhouse: ClickHouse,
	sources: InteropSources
): InteropLedger {
	const past = createHistory(clickhouse);
	let newest: ReturnType<InteropLedger['history']> = null;
	return {
		history: () => newest,
		board: async (now) => {
			const feeds = sources.feeds();
			const history = await past.read(now, {
				feeds: feeds.map(keyOf),
				limitsMs: feeds.map(({ contract }) => contract.lateAfterMs)
			});
			const [lags, usual, outcomes, contracts] = await Promise.all([
				lagsOfFeeds(
					clickhouse,
					{ from: now - metrics.LAG_WINDOW_MS, to: now + SECOND_MS },
					metrics.LIVE_STREAMS
				),
				usualIntervals(clickhouse, yesterday(now)),
				outcomesOfFeeds(clickhouse, instants(now)),
				contractStarts(clickhouse)
			]);
			const known = new Set(feeds.map(keyOf));
			sources.retire(contracts.filter((row) => row.isActive && !known.has(keyOf(row))));
			const sinceOf = new Map(contracts.map((row) => [keyOf(row), row.sinceMs]));
			const usualOf = new Map(
				usual.filter(({ gaps }) => gaps >= LEAST_GAPS).map((row) => [keyOf(row), row.medianMs])
			);
			const silences = new Map(
				feeds.map((feed) => [
					keyOf(feed),
					silencesOf(history.feeds.get(keyOf(feed)) ?? [], sinceOf.get(keyOf(feed)) ?? null, {
						longerThanMs: feed.contract.lateAfterMs,
						now
					})
				])
			);
			const gaps = receiverGaps(
				joinSilences(history.feeds.get('') ?? [], {
					longerThanMs: EVERYBODY_LONGER_MS,
					nowMs: now
				}),
				feeds.map((feed) => ({
					sourceId: feed.sourceId,
					lateAfterMs: feed.contract.lateAfterMs,
					silences: silences.get(keyOf(feed)) ?? []
				})),
				now
			);
			newest = { history, gaps };
			const counted = outcomes.find(({ stream }) => stream === '');
			const countedMs = counted === undefined || counted.newestMs === 0 ? null : counted.newestMs;
			const asOf = isoOrNull(history.newestOfFeed.get('')?.lastMs);
			const rows = feeds.map((feed) =>
				feedRow(feed, {
					newest: history.newestOfFeed.get(keyOf(feed)),
					lag: lags.find((row) => keyOf(row) === keyOf(feed)),
					outcome: outcomes.find((row) => keyOf(row) === keyOf(feed)),
					countedMs,
					asOf,
					week: weekOutages(silences.get(keyOf(feed)) ?? [], {
						contract: feed.contract,
						usualMs: usualOf.get(keyOf(feed)) ?? null,
						gaps,
						now
					})
				})
			);
			const registry = sources.registry();
			const sites = siteRows(history, registry);
			const city = { scope: 'city' } as const;
			const { quarantinedWeek: _, ...ofCity } = outcomeValues(counted, city, countedMs);
			return {
				feedsLive: feedsLiveValue(feeds, rows, now),
				...siteStreamRows(sites, registry, now),
				darkTime: measured(
					metrics.darkTime,
					total(
						rows.map(({ darkTime }) => darkTime.value),
						asOf
					)
				),
				outageCount: measured(
					metrics.outageCount,
					total(
						rows.map(({ outages }) => outages.length),
						asOf
					)
				),
				...lagValues(
					lags.find(({ stream }) => stream === ''),
					city
				),
				acceptedToday: ofCity.acceptedToday,
				refusedToday: ofCity.refusedToday,
				feeds: rows,
				sites,
				...offendersOf(history, { gaps, now })
			};
		}
	};
}

/** Of all feeds together; null while nobody ever delivered. */
function total(values: readonly (number | null)[], asOf: string | null) {
	const value = asOf === null ? null : values.reduce<number>((sum, one) => sum + (one ?? 0), 0);
	return { value, asOf };
}

/** The last whole day in Hanoi. */
export function yesterday(now: number): { readonly from: number; readonly to: number } {
	const today = cityMidnight(now);
	return { from: today - DAY_MS, to: today };
}

function instants(now: number) {
	const hour = now - metrics.DRIFT_WINDOW_MS;
	return {
		today: cityMidnight(now),
		week: now - metrics.WEEK_MS,
		hour,
		before: hour - metrics.WEEK_MS,
		now
	};
}
