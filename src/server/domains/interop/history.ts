/**
 * Who delivered when, over the last days. A stretch that is over never changes, so each is asked for
 * once: past days whole, today by the hour. A run then costs the present hour alone.
 */
import { BEAT_STREAMS, siteLimits } from '#lib/domains/interop/sites.ts';
import type { Heard } from '#lib/domains/interop/silences.ts';
import { cityMidnight, DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import {
	heardFeeds,
	heardSites,
	newestOfSites,
	type HeardRow,
	type Limits,
	type SiteRow,
	type Window
} from './fact-queries.ts';

/** Days before today: the week of the ledger and the begin of an outage that reaches into it. */
const DAYS = 8;
/** Facts older than this are gone (0008_feeds.sql). */
const FORGET_MS = 35 * DAY_MS;
/** The sink may be this far behind what it has already carried of other feeds. */
const SETTLED_MS = 10 * MINUTE_MS;

export interface Newest {
	readonly lastMs: number;
	readonly lastEventMs: number;
	readonly sourceId: string;
}

export interface History {
	/** By `source/stream`, in order of time; `''` is all feeds together. */
	readonly feeds: ReadonlyMap<string, readonly Heard[]>;
	readonly newestOfFeed: ReadonlyMap<string, Newest>;
	/** By `stream/site`, in order of time; streams that beat only. */
	readonly sites: ReadonlyMap<string, readonly Heard[]>;
	/** By `stream/site`. */
	readonly newestOfSite: ReadonlyMap<string, Newest>;
}

interface Part {
	readonly feeds: readonly HeardRow[];
	readonly sites: readonly SiteRow[];
	readonly beats: readonly SiteRow[];
}

export interface FeedHistory {
	/** @throws QueryError, AnalyticsDown */
	read(now: number, limits: Limits): Promise<History>;
}

export function createHistory(clickhouse: ClickHouse): FeedHistory {
	const settled = new Map<string, Part>();
	let settledLimits = '';

	async function partOf({ from, to }: Window, limits: Limits, isBefore: boolean): Promise<Part> {
		const window = { from, to };
		const beatLimits = BEAT_STREAMS.map((stream) => ({
			stream,
			limitMs: siteLimits(stream).staleAfterMs
		}));
		const [feeds, sites, beats] = await Promise.all([
			isBefore ? [] : heardFeeds(clickhouse, window, limits),
			newestOfSites(clickhouse, window),
			isBefore ? [] : heardSites(clickhouse, window, beatLimits)
		]);
		return { feeds, sites, beats };
	}

	return {
		read: async (now, limits) => {
			const limitsText = JSON.stringify(limits);
			if (limitsText !== settledLimits) settled.clear();
			settledLimits = limitsText;
			const windows = windowsUpTo(now);
			const keys = new Set(windows.map(keyOf));
			for (const key of settled.keys()) if (!keys.has(key)) settled.delete(key);
			const parts: Part[] = [];
			for (const [index, window] of windows.entries()) {
				const key = keyOf(window);
				const part = settled.get(key) ?? (await partOf(window, limits, index === 0));
				parts.push(part);
				settled.set(key, part);
			}
			const history = joined(parts);
			const knownUntil = history.newestOfFeed.get('')?.lastMs ?? 0;
			for (const window of windows)
				if (window.to > knownUntil - SETTLED_MS) settled.delete(keyOf(window));
			return history;
		}
	};
}

/** What came before, whole days, then hours; the last one reaches beyond now. */
function windowsUpTo(now: number): Window[] {
	const today = cityMidnight(now);
	const first = today - DAYS * DAY_MS;
	const windows: Window[] = [{ from: now - (now % DAY_MS) - FORGET_MS, to: first }];
	for (let day = first; day < today; day += DAY_MS) windows.push({ from: day, to: day + DAY_MS });
	for (let hour = today; hour <= now; hour += HOUR_MS)
		windows.push({ from: hour, to: hour + HOUR_MS });
	return windows;
}

function keyOf({ from, to }: Window): string {
	return `${String(from)}-${String(to)}`;
}

function joined(parts: readonly Part[]): History {
	const feeds = new Map<string, Heard[]>();
	const sites = new Map<string, Heard[]>();
	const newestOfFeed = new Map<string, Newest>();
	const newestOfSite = new Map<string, Newest>();
	for (const [index, part] of parts.entries()) {
		for (const row of part.sites) {
			const feed = `${row.sourceId}/${row.stream}`;
			note(newestOfFeed, feed, row);
			note(newestOfFeed, '', row);
			if (row.siteId !== '') note(newestOfSite, `${row.stream}/${row.siteId}`, row);
			// Before the days looked at, only the last word counts: the silence after it begins there.
			if (index > 0) continue;
			addLast(feeds, feed, row);
			if (BEAT_STREAMS.includes(row.stream)) addLast(sites, `${row.stream}/${row.siteId}`, row);
		}
		for (const row of part.feeds)
			add(feeds, row.stream === '' ? '' : `${row.sourceId}/${row.stream}`, row);
		for (const row of part.beats) add(sites, `${row.stream}/${row.siteId}`, row);
	}
	return { feeds, sites, newestOfFeed, newestOfSite };
}

function note(newest: Map<string, Newest>, key: string, row: SiteRow): void {
	const known = newest.get(key);
	newest.set(key, {
		lastMs: Math.max(known?.lastMs ?? 0, row.lastMs),
		lastEventMs: Math.max(known?.lastEventMs ?? 0, row.lastEventMs),
		sourceId: known !== undefined && known.lastMs > row.lastMs ? known.sourceId : row.sourceId
	});
}

function add(heard: Map<string, Heard[]>, key: string, row: HeardRow | SiteRow): void {
	const list = heard.get(key) ?? [];
	const silences = row.silences.map(([from, to]) => ({ from, to }));
	list.push({ firstMs: row.firstMs, lastMs: row.lastMs, silences });
	heard.set(key, list);
}

function addLast(heard: Map<string, Heard[]>, key: string, { lastMs }: SiteRow): void {
	const [known] = heard.get(key) ?? [];
	const last = Math.max(known?.lastMs ?? 0, lastMs);
	heard.set(key, [{ firstMs: last, lastMs: last, silences: [] }]);
}
