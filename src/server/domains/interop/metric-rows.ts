/** The rows behind every metric of the feeds. */
import { streamNamed } from '#lib/domains/index.ts';
import * as metrics from '#lib/domains/interop/metrics.ts';
import {
	BEAT_STREAMS,
	expectedSites,
	SITE_STREAMS,
	siteLimits
} from '#lib/domains/interop/sites.ts';
import { cityMidnight } from '#lib/foundation/time.ts';
import { defineMetricRows, type RowsQuestion } from '#server/metrics/define-metric-rows.ts';
import { KNOWN } from '#server/metrics/event-sql.ts';
import type { Place } from '#server/metrics/scope.ts';
import { LEAST_GAPS, yesterday } from './board.ts';
import { isPlace, liveSql, outageSql, siteOutageSql } from './dark-sql.ts';

const instant = (ms: string) => `fromUnixTimestamp64Milli(toInt64(${ms}), 'UTC')`;

/** The house knows of silence up to its newest delivery of anybody. */
const anybody = {
	sql: () => `SELECT '' AS entity, max(toNullable(last_receive_time)) AS at
FROM ioc.feed_facts
WHERE bucket >= toDateTime({now:DateTime64} - INTERVAL 34 DAY) AND first_receive_time <= least({now:DateTime64}, {knownAt:DateTime64})`,
	reportsWithin: null
} as const;

function outageRows(place: Place): string {
	return `SELECT
	feed AS entity, ${instant('end_ms')} AS at, ${instant('end_ms')} AS received, source,
	dark_ms / 1000 AS numerator, NULL AS denominator, NULL AS value, '' AS dropped
FROM (
${outageSql(place)}
)`;
}

const outages = {
	entity: 'source',
	sql: outageRows,
	params: ({ now }: RowsQuestion) => {
		const { from, to } = yesterday(now);
		return { leastGaps: LEAST_GAPS, dayFrom: from, dayTo: to };
	},
	signs: anybody,
	isZeroWhenAlive: true,
	from: (now: number) => now - metrics.WEEK_MS
} as const;

const siteOutages = {
	entity: 'source',
	sql: (place: Place) => `SELECT
	site AS entity, ${instant('end_ms')} AS at, ${instant('end_ms')} AS received, source,
	dark_ms / 1000 AS numerator, NULL AS denominator, NULL AS value, '' AS dropped
FROM (
${siteOutageSql(place)}
)`,
	params: () => ({
		streams: BEAT_STREAMS,
		limits: BEAT_STREAMS.map((stream) => String(siteLimits(stream).staleAfterMs)),
		periods: BEAT_STREAMS.map((stream) => String(streamNamed(stream)?.freshness.periodMs ?? 0))
	}),
	signs: anybody,
	isZeroWhenAlive: true,
	from: (now: number) => now - metrics.WEEK_MS
} as const;

function lagRows(place: Place): string {
	return `SELECT
	concat(toString(source), '/', toString(stream)) AS entity,
	toNullable(toDateTime64(bucket, 3, 'UTC')) AS at, at AS received, toString(feed_facts.source) AS source,
	NULL AS numerator, NULL AS denominator,
	toFloat64(arrayJoin(lags_seconds)) * 1000 AS value, '' AS dropped
FROM ioc.feed_facts
WHERE bucket >= toDateTime({from:DateTime64}) AND bucket <= toDateTime(least({now:DateTime64}, {knownAt:DateTime64}))
	AND ${place.kind === 'feed' ? isPlace(place, "concat(source, '/', stream)") : 'stream IN {live:Array(String)}'}`;
}

const lags = {
	entity: 'source',
	sql: lagRows,
	params: ({ now }: RowsQuestion) => ({
		from: now - metrics.LAG_WINDOW_MS,
		live: metrics.LIVE_STREAMS
	}),
	from: (now: number) => now - metrics.LAG_WINDOW_MS
} as const;

/** One row for each minute that the doors wrote down. */
function outcomeRows(part: string, whole: string | null): (place: Place) => string {
	return (place) => `SELECT
	concat(toString(feed_source), '/', toString(feed_stream)) AS entity,
	toNullable(event_time) AS at, toNullable(receive_time) AS received, toString(feed_source) AS source,
	toFloat64(${part}) AS numerator, ${whole === null ? 'NULL' : `toFloat64(${whole})`} AS denominator, NULL AS value,
	'' AS dropped
FROM ioc.feed_outcomes
WHERE event_time >= {from:DateTime64} AND ${KNOWN} AND ${isPlace(place, "concat(feed_source, '/', feed_stream)")}`;
}

const counter = {
	sql: () => `SELECT '' AS entity, max(toNullable(event_time)) AS at
FROM ioc.feed_outcomes
WHERE event_time >= {before:DateTime64} AND ${KNOWN}`,
	reportsWithin: null
} as const;
const ANSWERED = 'accepted + duplicate + rejected';

function counted(from: (now: number) => number) {
	return {
		entity: 'source',
		params: ({ now }: RowsQuestion) => ({
			from: from(now),
			before: now - metrics.DRIFT_WINDOW_MS - metrics.WEEK_MS
		}),
		signs: counter,
		from
	} as const;
}
const today = counted(cityMidnight);
const week = counted((now) => now - metrics.WEEK_MS);
const hour = counted((now) => now - metrics.DRIFT_WINDOW_MS);
const isZeroWhenAlive = true;

/** One row for each place that should send: 1 while its last item is not stale by the limit of the stream. */
function siteRows({ kind }: Place): string {
	return `SELECT
	entity, last AS at, last AS received, '' AS source,
	toFloat64(ifNull(toUnixTimestamp64Milli({now:DateTime64}) - toUnixTimestamp64Milli(last) <= limit_ms, 0)) AS numerator,
	toFloat64(1) AS denominator, NULL AS value, '' AS dropped
FROM (
	SELECT arrayJoin({sites:Array(String)}) AS entity,
		toInt64(transform(splitByChar('/', entity)[1], {streams:Array(String)}, {limits:Array(String)}, '0')) AS limit_ms
) AS expected
LEFT JOIN (
	SELECT concat(toString(stream), '/', toString(site_id)) AS entity, max(toNullable(last_receive_time)) AS last
	FROM ioc.feed_facts
	WHERE bucket >= toDateTime({now:DateTime64} - INTERVAL 34 DAY) AND first_receive_time <= least({now:DateTime64}, {knownAt:DateTime64})
	GROUP BY entity
) AS heard USING (entity)${kind === 'stream' ? "\nWHERE startsWith(entity, concat({place:String}, '/'))" : ''}`;
}

export const interopMetricRows = [
	defineMetricRows(metrics.feedsLive, {
		entity: 'source',
		sql: (place) => `SELECT
	feed AS entity, ${instant('last_ms')} AS at, ${instant('last_ms')} AS received, source,
	toFloat64(is_live) AS numerator, toFloat64(1) AS denominator, NULL AS value, '' AS dropped
FROM (
${liveSql(place)}
)`,
		signs: anybody
	}),
	defineMetricRows(metrics.darkTime, outages),
	defineMetricRows(metrics.outageCount, outages),
	defineMetricRows(metrics.siteDarkTime, siteOutages),
	defineMetricRows(metrics.siteOutageCount, siteOutages),
	defineMetricRows(metrics.lagMedian, lags),
	defineMetricRows(metrics.lagP95, lags),
	defineMetricRows(metrics.acceptedToday, {
		...today,
		isZeroWhenAlive,
		sql: outcomeRows('accepted', null)
	}),
	defineMetricRows(metrics.acceptedWeek, {
		...week,
		isZeroWhenAlive,
		sql: outcomeRows('accepted', null)
	}),
	defineMetricRows(metrics.duplicateWeek, {
		...week,
		isZeroWhenAlive,
		sql: outcomeRows('duplicate', null)
	}),
	defineMetricRows(metrics.quarantinedWeek, {
		...week,
		isZeroWhenAlive,
		sql: outcomeRows('quarantined', null)
	}),
	defineMetricRows(metrics.refusedToday, { ...today, sql: outcomeRows('rejected', ANSWERED) }),
	defineMetricRows(metrics.refusedWeek, { ...week, sql: outcomeRows('rejected', ANSWERED) }),
	defineMetricRows(metrics.schemaRefused, {
		...hour,
		sql: outcomeRows('schema_rejected', ANSWERED)
	}),
	defineMetricRows(metrics.sitesLive, {
		entity: 'source',
		sql: siteRows,
		params: ({ registry }: RowsQuestion) => ({
			sites: SITE_STREAMS.flatMap((stream) =>
				expectedSites(stream, registry).map((siteId) => `${stream}/${siteId}`)
			),
			streams: SITE_STREAMS,
			limits: SITE_STREAMS.map((stream) => String(siteLimits(stream).staleAfterMs))
		})
	})
];
