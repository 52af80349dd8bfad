-- What the sources of indicators delivered, as 0008_feeds.sql keeps it of every stream. Uploads by a
-- person (upload:account) are no feed. The place is left out: a value may be of the city, a ward or a facility.

DROP VIEW IF EXISTS ioc.feed_facts_indicator_values_mv;

ALTER TABLE ioc.feed_facts DELETE WHERE stream = 'indicator-values' SETTINGS mutations_sync = 1;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.feed_facts_indicator_values_mv TO ioc.feed_facts AS
SELECT
	'indicator-values' AS stream,
	source,
	'' AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	count() AS events,
	min(receive_time) AS first_receive_time,
	max(receive_time) AS last_receive_time,
	max(least(event_time, receive_time)) AS last_event_time,
	countIf(has(flags, 'late')) AS late_events,
	groupArrayIf(toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000)), NOT has(flags, 'late')) AS lags_seconds
FROM ioc.indicator_values
WHERE NOT has(flags, 'replayed') AND NOT startsWith(source, 'upload:')
GROUP BY stream, source, site_id, bucket;

-- One row per event: the engine merges them as it merges all others.
INSERT INTO ioc.feed_facts
SELECT
	'indicator-values' AS stream,
	source,
	'' AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	1 AS events,
	receive_time AS first_receive_time,
	receive_time AS last_receive_time,
	least(event_time, receive_time) AS last_event_time,
	has(flags, 'late') AS late_events,
	if(has(flags, 'late'), [], [toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000))]) AS lags_seconds
FROM ioc.indicator_values
WHERE receive_time >= now() - INTERVAL 35 DAY AND NOT startsWith(source, 'upload:');
