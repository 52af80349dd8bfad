/**
 * Contracts, silences and outages in SQL: the same rules as `outages.ts`, written a second time for
 * Explain, which shows the statement and must come to the same figure.
 */
import type { Place } from '#server/metrics/scope.ts';
import { usualIntervalSql } from './fact-queries.ts';

/** A feed is `source/stream`; a stream alone stands for itself. */
export function isPlace({ kind }: Place, feed: string): string {
	if (kind === 'stream') return `endsWith(${feed}, concat('/', {place:String}))`;
	return kind === 'feed' ? `${feed} = {place:String}` : '1';
}

const NOW_MS = 'toUnixTimestamp64Milli({now:DateTime64})';
/** Facts have no clock of knowledge besides the arrival itself. */
const UNTIL = 'least({now:DateTime64}, {knownAt:DateTime64})';

/** feed, source, stream, since_ms and the limits of each contract that held. */
export function contractSql(place: Place): string {
	return `SELECT
	concat(toString(feed_source), '/', toString(feed_stream)) AS feed,
	toString(feed_source) AS source,
	toString(feed_stream) AS stream,
	toUnixTimestamp64Milli(min(event_time)) AS since_ms,
	argMax(toInt64(period_ms), (event_time, seq)) AS period,
	argMax(toInt64(sla_ms), (event_time, seq)) AS sla,
	argMax(tuple(toInt64(service_from_minute)), (event_time, seq)).1 AS from_minute,
	argMax(tuple(toInt64(service_to_minute)), (event_time, seq)).1 AS to_minute
FROM ioc.feed_contracts
WHERE event_time <= {now:DateTime64} AND receive_time <= {knownAt:DateTime64} AND ${isPlace(place, "concat(feed_source, '/', feed_stream)")}
GROUP BY feed_source, feed_stream
HAVING argMax(is_active, (event_time, seq))`;
}

/** Columns of `contractSql` under the name `c`; those of a join need their table. */
const CONTRACT_COLUMNS =
	'c.source AS source, c.stream AS stream, c.period AS period, c.sla AS sla, c.from_minute AS from_minute, c.to_minute AS to_minute';

/** feed, first_ms, last_ms: every ten seconds with a delivery in the ledger's memory. */
function beatSql(place: Place): string {
	return `SELECT
	concat(toString(source), '/', toString(stream)) AS feed, bucket,
	toUnixTimestamp64Milli(min(first_receive_time)) AS first_ms,
	toUnixTimestamp64Milli(least(max(last_receive_time), ${UNTIL})) AS last_ms
FROM ioc.feed_facts
WHERE bucket >= toDateTime({now:DateTime64} - INTERVAL 34 DAY) AND first_receive_time <= ${UNTIL} AND ${isPlace(place, "concat(source, '/', stream)")}
GROUP BY feed, bucket`;
}

/** feed, source, stream, the contract, from_ms and to_ms of each silence; the last one reaches to now. */
function silenceSql(place: Place): string {
	return `SELECT c.feed AS feed, ${CONTRACT_COLUMNS}, b.from_ms AS from_ms, if(b.next_ms = 0, ${NOW_MS}, b.next_ms) AS to_ms
FROM (
	SELECT feed, last_ms AS from_ms,
		leadInFrame(first_ms, 1, 0) OVER (PARTITION BY feed ORDER BY first_ms ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) AS next_ms
	FROM (
		SELECT feed, first_ms, last_ms FROM (${beatSql(place)})
		UNION ALL
		SELECT feed, since_ms AS first_ms, since_ms AS last_ms FROM (
			SELECT feed, since_ms, heard_ms
			FROM (${contractSql(place)}) AS begun
			LEFT JOIN (SELECT feed, min(toNullable(first_ms)) AS heard_ms FROM (${beatSql(place)}) GROUP BY feed) AS heard USING (feed)
		) WHERE heard_ms IS NULL OR since_ms < heard_ms
	)
) AS b
INNER JOIN (${contractSql(place)}) AS c USING (feed)`;
}

/** The parts of [from_ms, to_ms] that lie within service, as tuples. */
const PIECES = `if(from_minute IS NULL, [(from_ms, to_ms)],
	arrayFilter(p -> p.1 < p.2, arrayMap(
		day -> (
			greatest(from_ms, day * 86400000 - 25200000 + assumeNotNull(from_minute) * 60000),
			least(to_ms, day * 86400000 - 25200000 + assumeNotNull(to_minute) * 60000)),
		range(toUInt64(intDiv(from_ms + 25200000, 86400000)), toUInt64(intDiv(to_ms + 25200000, 86400000) + 1)))))`;

/** feed, source, start_ms, end_ms, dark_ms of each outage that reaches into the last 7 days. */
export function outageSql(place: Place): string {
	return `SELECT feed, source, piece.1 AS start_ms, piece.2 AS end_ms,
	piece.2 - greatest(piece.1 + normal, ${NOW_MS} - 604800000) AS dark_ms
FROM (
	SELECT s.feed AS feed, s.source AS source, s.sla AS sla, least(if(u.gaps >= {leastGaps:UInt64}, toInt64(u.medianMs), s.period), s.period, s.sla) AS normal,
		arrayJoin(${PIECES}) AS piece
	FROM (${silenceSql(place)}) AS s
	LEFT JOIN (${usualIntervalSql('{dayFrom:DateTime64}', '{dayTo:DateTime64}')}) AS u
		ON s.source = u.sourceId AND s.stream = u.stream
)
WHERE piece.2 - piece.1 > sla AND dark_ms > 0`;
}

/** site (`stream/place`), source, start_ms, end_ms, dark_ms of each outage of a place that reaches into the last 7 days. */
export function siteOutageSql({ kind }: Place): string {
	return `SELECT site, source, from_ms AS start_ms, to_ms AS end_ms,
	to_ms - greatest(from_ms + period, ${NOW_MS} - 604800000) AS dark_ms
FROM (
	SELECT site, source, last_ms AS from_ms,
		toInt64(transform(splitByChar('/', site)[1], {streams:Array(String)}, {limits:Array(String)}, '0')) AS sla,
		toInt64(transform(splitByChar('/', site)[1], {streams:Array(String)}, {periods:Array(String)}, '0')) AS period,
		leadInFrame(first_ms, 1, ${NOW_MS}) OVER (PARTITION BY site ORDER BY first_ms ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) AS to_ms
	FROM (
		SELECT concat(toString(stream), '/', toString(site_id)) AS site, bucket,
			toString(argMax(feed_facts.source, last_receive_time)) AS source,
			toUnixTimestamp64Milli(min(first_receive_time)) AS first_ms,
			toUnixTimestamp64Milli(least(max(last_receive_time), ${UNTIL})) AS last_ms
		FROM ioc.feed_facts
		WHERE bucket >= toDateTime({now:DateTime64} - INTERVAL 34 DAY) AND first_receive_time <= ${UNTIL}
			AND stream IN {streams:Array(String)} AND ${kind === 'site' ? "concat(stream, '/', site_id) = {place:String}" : '1'}
		GROUP BY site, bucket
	)
)
WHERE to_ms - from_ms > sla AND dark_ms > 0`;
}

/** feed, source, last_ms (NULL before the first delivery), is_live of each contract. */
export function liveSql(place: Place): string {
	return `SELECT feed, source, last_ms,
	multiIf(
		last_ms IS NULL, 0,
		from_minute IS NULL, ${NOW_MS} - last_ms <= sla,
		minute < from_minute OR minute >= to_minute, 1,
		${NOW_MS} - greatest(last_ms, midnight_ms + from_minute * 60000) <= sla) AS is_live
FROM (
	SELECT c.feed AS feed, ${CONTRACT_COLUMNS}, h.last_ms AS last_ms,
		intDiv(${NOW_MS} + 25200000, 86400000) * 86400000 - 25200000 AS midnight_ms,
		intDiv(${NOW_MS} - midnight_ms, 60000) AS minute
	FROM (${contractSql(place)}) AS c
	LEFT JOIN (SELECT feed, max(toNullable(last_ms)) AS last_ms FROM (${beatSql(place)}) GROUP BY feed) AS h USING (feed)
)`;
}
