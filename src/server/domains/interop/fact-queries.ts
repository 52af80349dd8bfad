/** What the ledger asks of the facts of arrival. Instants are epoch milliseconds by our own clock. */
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';

export interface Window {
	/** Inclusive. */
	readonly from: number;
	/** Exclusive. */
	readonly to: number;
}

/** Silence of `[from, to]`. */
type Pair = readonly [from: number, to: number];

export interface HeardRow {
	/** Empty for all feeds together. */
	readonly sourceId: string;
	readonly stream: string;
	readonly firstMs: number;
	readonly lastMs: number;
	/** Newest event time. */
	readonly lastEventMs: number;
	readonly silences: readonly Pair[];
}

/** Silences of all feeds together are told from this length on. Shorter ones are nobody's fault. */
export const EVERYBODY_LONGER_MS = 60_000;
/** No stream is late sooner. */
const DEFAULT_LIMIT_MS = '20000';

const IN_WINDOW =
	'bucket >= toDateTime({from:DateTime64}) AND bucket < toDateTime({to:DateTime64})';

/** The window of the next-to-last delivery of each partition: `prev` is the delivery before, or its own first. */
function silencesOf(partition: string): string {
	return `lagInFrame(last, 1, first) OVER (${partition} ORDER BY first ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS prev`;
}

export interface Limits {
	/** `source/stream` of each feed. */
	readonly feeds: readonly string[];
	/** Silence of the feed that is told from this length on, milliseconds. */
	readonly limitsMs: readonly number[];
}

/** Each feed within the window, and all feeds together. Feeds that delivered nothing are absent. @throws QueryError */
export async function heardFeeds(
	clickhouse: ClickHouse,
	window: Window,
	{ feeds, limitsMs }: Limits
): Promise<HeardRow[]> {
	const beats = `SELECT toString(source) AS source, toString(stream) AS stream, bucket,
			min(first_receive_time) AS first, max(last_receive_time) AS last, max(last_event_time) AS last_event
		FROM ioc.feed_facts
		WHERE ${IN_WINDOW}
		GROUP BY source, stream, bucket`;
	const columns = `toUnixTimestamp64Milli(min(first)) AS firstMs,
	toUnixTimestamp64Milli(max(last)) AS lastMs,
	toUnixTimestamp64Milli(max(last_event)) AS lastEventMs,
	groupArrayIf([toUnixTimestamp64Milli(prev), toUnixTimestamp64Milli(first)],
		toUnixTimestamp64Milli(first) - toUnixTimestamp64Milli(prev) > limit_ms) AS silences`;
	const [each, all] = await Promise.all([
		clickhouse.rows<HeardRow>(
			`SELECT source AS sourceId, stream, ${columns}
FROM (
	SELECT *, ${silencesOf('PARTITION BY source, stream')},
		toInt64(transform(concat(source, '/', stream), {feeds:Array(String)}, {limits:Array(String)}, '${DEFAULT_LIMIT_MS}')) AS limit_ms
	FROM (${beats})
)
GROUP BY source, stream
${BOARD_SETTINGS}`,
			{ ...window, feeds: known(feeds), limits: known(limitsMs.map(String), DEFAULT_LIMIT_MS) }
		),
		clickhouse.rows<HeardRow>(
			`SELECT '' AS sourceId, '' AS stream, ${columns}
FROM (
	SELECT *, ${silencesOf('')}, ${String(EVERYBODY_LONGER_MS)} AS limit_ms
	FROM (SELECT bucket, min(first) AS first, max(last) AS last, max(last_event) AS last_event FROM (${beats}) GROUP BY bucket)
)
HAVING count() > 0
${BOARD_SETTINGS}`,
			{ ...window }
		)
	]);
	return [...each, ...all];
}

/** `transform` takes no empty array. */
function known(values: readonly string[], fallback = ''): readonly string[] {
	return values.length === 0 ? [fallback] : values;
}

export interface SiteRow {
	readonly sourceId: string;
	readonly stream: string;
	/** Empty for what has no place. */
	readonly siteId: string;
	readonly firstMs: number;
	readonly lastMs: number;
	readonly lastEventMs: number;
	readonly silences: readonly Pair[];
}

/** Last delivery of each place within the window. @throws QueryError */
export function newestOfSites(clickhouse: ClickHouse, window: Window): Promise<SiteRow[]> {
	return clickhouse.rows<SiteRow>(
		`SELECT
	toString(source) AS sourceId,
	toString(stream) AS stream,
	toString(site_id) AS siteId,
	toUnixTimestamp64Milli(min(first_receive_time)) AS firstMs,
	toUnixTimestamp64Milli(max(last_receive_time)) AS lastMs,
	toUnixTimestamp64Milli(max(last_event_time)) AS lastEventMs,
	emptyArrayUInt64() AS silences
FROM ioc.feed_facts
WHERE ${IN_WINDOW}
GROUP BY source, stream, site_id
${BOARD_SETTINGS}`,
		{ ...window }
	);
}

/** Each place of the given streams within the window, with silences longer than the limit of its stream. @throws QueryError */
export function heardSites(
	clickhouse: ClickHouse,
	window: Window,
	limits: readonly { readonly stream: string; readonly limitMs: number }[]
): Promise<SiteRow[]> {
	const streams = limits.map(({ stream }) => stream);
	return clickhouse.rows<SiteRow>(
		`SELECT
	any(source) AS sourceId,
	stream,
	site_id AS siteId,
	toUnixTimestamp64Milli(min(first)) AS firstMs,
	toUnixTimestamp64Milli(max(last)) AS lastMs,
	toUnixTimestamp64Milli(max(last_event)) AS lastEventMs,
	groupArrayIf([toUnixTimestamp64Milli(prev), toUnixTimestamp64Milli(first)],
		toUnixTimestamp64Milli(first) - toUnixTimestamp64Milli(prev) > limit_ms) AS silences
FROM (
	SELECT *, ${silencesOf('PARTITION BY stream, site_id')},
		toInt64(transform(stream, {streams:Array(String)}, {limits:Array(String)}, '${DEFAULT_LIMIT_MS}')) AS limit_ms
	FROM (
		SELECT toString(argMax(feed_facts.source, last_receive_time)) AS source, toString(feed_facts.stream) AS stream,
			toString(feed_facts.site_id) AS site_id, bucket,
			min(first_receive_time) AS first, max(last_receive_time) AS last, max(last_event_time) AS last_event
		FROM ioc.feed_facts
		WHERE ${IN_WINDOW} AND feed_facts.stream IN {streams:Array(String)}
		GROUP BY stream, site_id, bucket
	)
)
GROUP BY stream, site_id
${BOARD_SETTINGS}`,
		{
			...window,
			streams: known(streams),
			limits: known(
				limits.map(({ limitMs }) => String(limitMs)),
				DEFAULT_LIMIT_MS
			)
		}
	);
}

export interface IntervalRow {
	readonly sourceId: string;
	readonly stream: string;
	/** Median time between two deliveries, milliseconds. */
	readonly medianMs: number;
	readonly gaps: number;
}

/** Usual time between two deliveries of each feed within the window. @throws QueryError */
export function usualIntervals(clickhouse: ClickHouse, window: Window): Promise<IntervalRow[]> {
	return clickhouse.rows<IntervalRow>(
		`SELECT sourceId, stream, medianMs, gaps FROM (${usualIntervalSql('{from:DateTime64}', '{to:DateTime64}')})
${BOARD_SETTINGS}`,
		{ ...window }
	);
}

/** sourceId, stream, medianMs, gaps. `from` and `to` are expressions of DateTime64. */
export function usualIntervalSql(from: string, to: string): string {
	return `SELECT source AS sourceId, stream, quantileExactIf(0.5)(gap_ms, gap_ms > 0) AS medianMs, countIf(gap_ms > 0) AS gaps
	FROM (
		SELECT *, ${silencesOf('PARTITION BY source, stream')},
			toUnixTimestamp64Milli(first) - toUnixTimestamp64Milli(prev) AS gap_ms
		FROM (
			SELECT toString(feed_facts.source) AS source, toString(feed_facts.stream) AS stream, bucket,
				min(first_receive_time) AS first, max(last_receive_time) AS last
			FROM ioc.feed_facts
			WHERE bucket >= toDateTime(${from}) AND bucket < toDateTime(${to})
			GROUP BY source, stream, bucket
		)
	)
	GROUP BY source, stream`;
}

export interface LagRow {
	/** Both empty for all feeds together. */
	readonly sourceId: string;
	readonly stream: string;
	/** Milliseconds; null without any item in time. */
	readonly median: number | null;
	readonly p95: number | null;
	readonly n: number;
	/** Start of the newest ten seconds with an item in time. */
	readonly newestMs: number;
}

/** Lags of each feed, and of all feeds of the live streams together. @throws QueryError */
export function lagsOfFeeds(
	clickhouse: ClickHouse,
	window: Window,
	liveStreams: readonly string[]
): Promise<LagRow[]> {
	const lags = `SELECT
		quantilesExactInclusiveArray(0.5, 0.95)(lags_seconds) AS lags,
		sum(length(lags_seconds)) AS n,
		toUnixTimestamp(maxIf(bucket, notEmpty(lags_seconds))) * 1000 AS newestMs`;
	return clickhouse.rows<LagRow>(
		`SELECT sourceId, stream, lags[1] * 1000 AS median, lags[2] * 1000 AS p95, n, newestMs
FROM (
	${lags}, toString(feed_facts.source) AS sourceId, toString(feed_facts.stream) AS stream
	FROM ioc.feed_facts
	WHERE ${IN_WINDOW}
	GROUP BY sourceId, stream
	UNION ALL
	${lags}, '' AS sourceId, '' AS stream
	FROM ioc.feed_facts
	WHERE ${IN_WINDOW} AND feed_facts.stream IN {live:Array(String)}
)
${BOARD_SETTINGS}`,
		{ ...window, live: liveStreams }
	);
}
