-- Feeds: what each source delivered of each stream, and what the doors answered.
-- Everything here is by our own clock of arrival. The facts are made again from the raw tables, so
-- this file may run twice. A new stream brings a view of its own into feed_facts.

DROP VIEW IF EXISTS ioc.feed_facts_unit_positions_mv;

DROP VIEW IF EXISTS ioc.feed_facts_unit_status_mv;

DROP VIEW IF EXISTS ioc.feed_facts_incidents_mv;

DROP VIEW IF EXISTS ioc.feed_facts_hospital_snapshots_mv;

DROP VIEW IF EXISTS ioc.feed_facts_hospital_diversion_mv;

DROP VIEW IF EXISTS ioc.feed_facts_kiosk_tickets_mv;

DROP VIEW IF EXISTS ioc.feed_facts_kiosk_states_mv;

DROP VIEW IF EXISTS ioc.feed_facts_screening_visits_mv;

DROP VIEW IF EXISTS ioc.feed_facts_ehr_coverage_mv;

DROP TABLE IF EXISTS ioc.feed_facts;

-- Replayed items are left out: they say nothing about the link. Items marked late (delivered again or
-- told afterwards) are counted, but do not enter the lag. Lags are kept as they are, four bytes each:
-- exact quantiles of any window, where a digest of every row would take a hundred times the memory.
CREATE TABLE IF NOT EXISTS ioc.feed_facts (
	stream LowCardinality(String) COMMENT 'Stream delivered. Source: journal',
	source LowCardinality(String) COMMENT 'Registered source whose key signed the call. Source: door',
	site_id LowCardinality(String) COMMENT 'Hospital, health station or ward that the item tells of; empty where the stream has no place. Source: item',
	bucket DateTime('UTC') COMMENT 'Start of the ten seconds of arrival, UTC. Source: door',
	events SimpleAggregateFunction(sum, UInt64) COMMENT 'Accepted events, count. Source: raw table',
	first_receive_time SimpleAggregateFunction(min, DateTime64(3, 'UTC')) COMMENT 'First arrival, UTC. Source: door',
	last_receive_time SimpleAggregateFunction(max, DateTime64(3, 'UTC')) COMMENT 'Last arrival, UTC. Source: door',
	last_event_time SimpleAggregateFunction(max, DateTime64(3, 'UTC')) COMMENT 'Newest event time, never after its arrival, UTC. Source: device or sending system',
	late_events SimpleAggregateFunction(sum, UInt64) COMMENT 'Events marked late, count. Source: door',
	lags_seconds SimpleAggregateFunction(groupArrayArray, Array(Float32)) COMMENT 'Arrival minus event time of each event in time, seconds. Source: door'
)
ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMM(bucket)
ORDER BY (stream, source, bucket, site_id)
TTL bucket + INTERVAL 35 DAY
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.feed_facts_unit_positions_mv TO ioc.feed_facts AS
SELECT
	'unit-positions' AS stream,
	source,
	'' AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	count() AS events,
	min(receive_time) AS first_receive_time,
	max(receive_time) AS last_receive_time,
	max(least(event_time, receive_time)) AS last_event_time,
	countIf(has(flags, 'late')) AS late_events,
	groupArrayIf(toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000)), NOT has(flags, 'late')) AS lags_seconds
FROM ioc.unit_positions
WHERE NOT has(flags, 'replayed')
GROUP BY stream, source, site_id, bucket;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.feed_facts_unit_status_mv TO ioc.feed_facts AS
SELECT
	'unit-status' AS stream,
	source,
	'' AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	count() AS events,
	min(receive_time) AS first_receive_time,
	max(receive_time) AS last_receive_time,
	max(least(event_time, receive_time)) AS last_event_time,
	countIf(has(flags, 'late')) AS late_events,
	groupArrayIf(toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000)), NOT has(flags, 'late')) AS lags_seconds
FROM ioc.unit_status
WHERE NOT has(flags, 'replayed')
GROUP BY stream, source, site_id, bucket;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.feed_facts_incidents_mv TO ioc.feed_facts AS
SELECT
	'incidents' AS stream,
	source,
	'' AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	count() AS events,
	min(receive_time) AS first_receive_time,
	max(receive_time) AS last_receive_time,
	max(least(event_time, receive_time)) AS last_event_time,
	countIf(has(flags, 'late')) AS late_events,
	groupArrayIf(toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000)), NOT has(flags, 'late')) AS lags_seconds
FROM ioc.incidents
WHERE NOT has(flags, 'replayed')
GROUP BY stream, source, site_id, bucket;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.feed_facts_hospital_snapshots_mv TO ioc.feed_facts AS
SELECT
	'hospital-beds' AS stream,
	source,
	facility_id AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	count() AS events,
	min(receive_time) AS first_receive_time,
	max(receive_time) AS last_receive_time,
	max(least(event_time, receive_time)) AS last_event_time,
	countIf(has(flags, 'late')) AS late_events,
	groupArrayIf(toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000)), NOT has(flags, 'late')) AS lags_seconds
FROM ioc.hospital_snapshots
WHERE NOT has(flags, 'replayed')
GROUP BY stream, source, site_id, bucket;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.feed_facts_hospital_diversion_mv TO ioc.feed_facts AS
SELECT
	'hospital-diversion' AS stream,
	source,
	facility_id AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	count() AS events,
	min(receive_time) AS first_receive_time,
	max(receive_time) AS last_receive_time,
	max(least(event_time, receive_time)) AS last_event_time,
	countIf(has(flags, 'late')) AS late_events,
	groupArrayIf(toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000)), NOT has(flags, 'late')) AS lags_seconds
FROM ioc.hospital_diversion
WHERE NOT has(flags, 'replayed')
GROUP BY stream, source, site_id, bucket;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.feed_facts_kiosk_tickets_mv TO ioc.feed_facts AS
SELECT
	'kiosk-tickets' AS stream,
	source,
	facility_id AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	count() AS events,
	min(receive_time) AS first_receive_time,
	max(receive_time) AS last_receive_time,
	max(least(event_time, receive_time)) AS last_event_time,
	countIf(has(flags, 'late')) AS late_events,
	groupArrayIf(toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000)), NOT has(flags, 'late')) AS lags_seconds
FROM ioc.kiosk_tickets
WHERE NOT has(flags, 'replayed')
GROUP BY stream, source, site_id, bucket;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.feed_facts_kiosk_states_mv TO ioc.feed_facts AS
SELECT
	'kiosk-states' AS stream,
	source,
	facility_id AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	count() AS events,
	min(receive_time) AS first_receive_time,
	max(receive_time) AS last_receive_time,
	max(least(event_time, receive_time)) AS last_event_time,
	countIf(has(flags, 'late')) AS late_events,
	groupArrayIf(toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000)), NOT has(flags, 'late')) AS lags_seconds
FROM ioc.kiosk_states
WHERE NOT has(flags, 'replayed')
GROUP BY stream, source, site_id, bucket;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.feed_facts_screening_visits_mv TO ioc.feed_facts AS
SELECT
	'screening-visits' AS stream,
	source,
	facility_id AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	count() AS events,
	min(receive_time) AS first_receive_time,
	max(receive_time) AS last_receive_time,
	max(least(event_time, receive_time)) AS last_event_time,
	countIf(has(flags, 'late')) AS late_events,
	groupArrayIf(toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000)), NOT has(flags, 'late')) AS lags_seconds
FROM ioc.screening_visits
WHERE NOT has(flags, 'replayed')
GROUP BY stream, source, site_id, bucket;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.feed_facts_ehr_coverage_mv TO ioc.feed_facts AS
SELECT
	'ehr-coverage' AS stream,
	source,
	ward_code AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	count() AS events,
	min(receive_time) AS first_receive_time,
	max(receive_time) AS last_receive_time,
	max(least(event_time, receive_time)) AS last_event_time,
	countIf(has(flags, 'late')) AS late_events,
	groupArrayIf(toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000)), NOT has(flags, 'late')) AS lags_seconds
FROM ioc.ehr_coverage
WHERE NOT has(flags, 'replayed')
GROUP BY stream, source, site_id, bucket;

-- One row per event: the engine merges them as it merges all others.
INSERT INTO ioc.feed_facts
SELECT
	'unit-positions' AS stream,
	source,
	'' AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	1 AS events,
	receive_time AS first_receive_time,
	receive_time AS last_receive_time,
	least(event_time, receive_time) AS last_event_time,
	has(flags, 'late') AS late_events,
	if(has(flags, 'late'), [], [toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000))]) AS lags_seconds
FROM ioc.unit_positions
WHERE receive_time >= now() - INTERVAL 35 DAY;

INSERT INTO ioc.feed_facts
SELECT
	'unit-status' AS stream,
	source,
	'' AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	1 AS events,
	receive_time AS first_receive_time,
	receive_time AS last_receive_time,
	least(event_time, receive_time) AS last_event_time,
	has(flags, 'late') AS late_events,
	if(has(flags, 'late'), [], [toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000))]) AS lags_seconds
FROM ioc.unit_status
WHERE receive_time >= now() - INTERVAL 35 DAY;

INSERT INTO ioc.feed_facts
SELECT
	'incidents' AS stream,
	source,
	'' AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	1 AS events,
	receive_time AS first_receive_time,
	receive_time AS last_receive_time,
	least(event_time, receive_time) AS last_event_time,
	has(flags, 'late') AS late_events,
	if(has(flags, 'late'), [], [toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000))]) AS lags_seconds
FROM ioc.incidents
WHERE receive_time >= now() - INTERVAL 35 DAY;

INSERT INTO ioc.feed_facts
SELECT
	'hospital-beds' AS stream,
	source,
	facility_id AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	1 AS events,
	receive_time AS first_receive_time,
	receive_time AS last_receive_time,
	least(event_time, receive_time) AS last_event_time,
	has(flags, 'late') AS late_events,
	if(has(flags, 'late'), [], [toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000))]) AS lags_seconds
FROM ioc.hospital_snapshots
WHERE receive_time >= now() - INTERVAL 35 DAY;

INSERT INTO ioc.feed_facts
SELECT
	'hospital-diversion' AS stream,
	source,
	facility_id AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	1 AS events,
	receive_time AS first_receive_time,
	receive_time AS last_receive_time,
	least(event_time, receive_time) AS last_event_time,
	has(flags, 'late') AS late_events,
	if(has(flags, 'late'), [], [toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000))]) AS lags_seconds
FROM ioc.hospital_diversion
WHERE receive_time >= now() - INTERVAL 35 DAY;

INSERT INTO ioc.feed_facts
SELECT
	'kiosk-tickets' AS stream,
	source,
	facility_id AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	1 AS events,
	receive_time AS first_receive_time,
	receive_time AS last_receive_time,
	least(event_time, receive_time) AS last_event_time,
	has(flags, 'late') AS late_events,
	if(has(flags, 'late'), [], [toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000))]) AS lags_seconds
FROM ioc.kiosk_tickets
WHERE receive_time >= now() - INTERVAL 35 DAY;

INSERT INTO ioc.feed_facts
SELECT
	'kiosk-states' AS stream,
	source,
	facility_id AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	1 AS events,
	receive_time AS first_receive_time,
	receive_time AS last_receive_time,
	least(event_time, receive_time) AS last_event_time,
	has(flags, 'late') AS late_events,
	if(has(flags, 'late'), [], [toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000))]) AS lags_seconds
FROM ioc.kiosk_states
WHERE receive_time >= now() - INTERVAL 35 DAY;

INSERT INTO ioc.feed_facts
SELECT
	'screening-visits' AS stream,
	source,
	facility_id AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	1 AS events,
	receive_time AS first_receive_time,
	receive_time AS last_receive_time,
	least(event_time, receive_time) AS last_event_time,
	has(flags, 'late') AS late_events,
	if(has(flags, 'late'), [], [toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000))]) AS lags_seconds
FROM ioc.screening_visits
WHERE receive_time >= now() - INTERVAL 35 DAY;

INSERT INTO ioc.feed_facts
SELECT
	'ehr-coverage' AS stream,
	source,
	ward_code AS site_id,
	toStartOfInterval(toDateTime(receive_time, 'UTC'), INTERVAL 10 SECOND) AS bucket,
	1 AS events,
	receive_time AS first_receive_time,
	receive_time AS last_receive_time,
	least(event_time, receive_time) AS last_event_time,
	has(flags, 'late') AS late_events,
	if(has(flags, 'late'), [], [toFloat32(greatest(0, dateDiff('millisecond', event_time, receive_time) / 1000))]) AS lags_seconds
FROM ioc.ehr_coverage
WHERE receive_time >= now() - INTERVAL 35 DAY;

-- One row per feed and minute in which the doors answered for it.
CREATE TABLE IF NOT EXISTS ioc.feed_outcomes (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	id String COMMENT 'Stream and natural key; the same happening always has the same id. Source: server',
	source LowCardinality(String) COMMENT 'Always ioc: the house counts itself. Source: server',
	event_time DateTime64(3, 'UTC') COMMENT 'End of the stretch counted, UTC. Source: server',
	receive_time DateTime64(3, 'UTC') COMMENT 'Our clock when the count was written, UTC. Source: server',
	flags Array(LowCardinality(String)) COMMENT 'Quality marks; always empty. Source: server',
	feed_source LowCardinality(String) COMMENT 'Registered source that was answered. Source: door',
	feed_stream LowCardinality(String) COMMENT 'Stream that was sent. Source: door',
	start_time DateTime64(3, 'UTC') COMMENT 'Start of the stretch counted, UTC. Source: server',
	accepted UInt64 COMMENT 'Items kept, count. Source: door',
	duplicate UInt64 COMMENT 'Items known already, count. Source: door',
	rejected UInt64 COMMENT 'Items refused, count. Source: door',
	quarantined UInt64 COMMENT 'Refused items kept for mending, count. Source: door',
	schema_rejected UInt64 COMMENT 'Items refused because of their fields, count. Source: door',
	replayed UInt64 COMMENT 'Quarantined items accepted after a mapping, count. Source: replay',
	codes Map(String, UInt64) COMMENT 'Refused items by reason, count. Source: door',
	fields Map(String, UInt64) COMMENT 'Unknown, missing and invalid fields of refused items, count. Source: door'
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (feed_stream, feed_source, event_time)
TTL toDateTime(event_time) + INTERVAL 13 MONTH
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.feed_outcomes_in (
	seq UInt64,
	id String,
	source LowCardinality(String),
	observedAt DateTime64(3, 'UTC'),
	receivedAt DateTime64(3, 'UTC'),
	flags Array(LowCardinality(String)),
	data Tuple(
		feedSource LowCardinality(String),
		feedStream LowCardinality(String),
		startAt DateTime64(3, 'UTC'),
		accepted UInt64,
		duplicate UInt64,
		rejected UInt64,
		quarantined UInt64,
		schemaRejected UInt64,
		replayed UInt64,
		codes Map(String, UInt64),
		fields Map(String, UInt64)
	)
)
ENGINE = Null;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.feed_outcomes_mv TO ioc.feed_outcomes AS
SELECT
	seq,
	id,
	source,
	observedAt AS event_time,
	receivedAt AS receive_time,
	flags,
	data.feedSource AS feed_source,
	data.feedStream AS feed_stream,
	data.startAt AS start_time,
	data.accepted AS accepted,
	data.duplicate AS duplicate,
	data.rejected AS rejected,
	data.quarantined AS quarantined,
	data.schemaRejected AS schema_rejected,
	data.replayed AS replayed,
	data.codes AS codes,
	data.fields AS fields
FROM ioc.feed_outcomes_in;

-- What is agreed for each feed, written whenever it changes, so that an old figure keeps its old limits.
CREATE TABLE IF NOT EXISTS ioc.feed_contracts (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	id String COMMENT 'Stream and natural key; the same happening always has the same id. Source: server',
	source LowCardinality(String) COMMENT 'Always ioc: the house writes down what holds. Source: server',
	event_time DateTime64(3, 'UTC') COMMENT 'From when it held, UTC. Source: server',
	receive_time DateTime64(3, 'UTC') COMMENT 'Our clock when it was written, UTC. Source: server',
	flags Array(LowCardinality(String)) COMMENT 'Quality marks; always empty. Source: server',
	feed_source LowCardinality(String) COMMENT 'Registered source. Source: registry',
	feed_stream LowCardinality(String) COMMENT 'Stream that it may send. Source: registry',
	is_active Bool COMMENT 'False once the source was revoked or lost the stream. Source: registry',
	period_ms UInt64 COMMENT 'Longest time between two deliveries in normal work, milliseconds. Source: contract',
	late_after_ms UInt64 COMMENT 'Silence beyond which the feed is late, milliseconds. Source: contract',
	stale_after_ms UInt64 COMMENT 'Silence beyond which figures are stale, milliseconds. Source: contract',
	sla_ms UInt64 COMMENT 'Silence beyond which the feed is dark, milliseconds. Source: contract',
	schema_version UInt32 COMMENT 'Version of the schema of the stream. Source: contract',
	service_from_minute Nullable(UInt16) COMMENT 'Begin of service, minutes after midnight in Hanoi; NULL all day. Source: contract',
	service_to_minute Nullable(UInt16) COMMENT 'End of service, minutes after midnight in Hanoi; NULL all day. Source: contract'
)
ENGINE = MergeTree
ORDER BY (feed_stream, feed_source, event_time)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.feed_contracts_in (
	seq UInt64,
	id String,
	source LowCardinality(String),
	observedAt DateTime64(3, 'UTC'),
	receivedAt DateTime64(3, 'UTC'),
	flags Array(LowCardinality(String)),
	data Tuple(
		feedSource LowCardinality(String),
		feedStream LowCardinality(String),
		isActive Bool,
		periodMs UInt64,
		lateAfterMs UInt64,
		staleAfterMs UInt64,
		slaMs UInt64,
		schemaVersion UInt32,
		serviceFromMinute Nullable(UInt16),
		serviceToMinute Nullable(UInt16)
	)
)
ENGINE = Null;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.feed_contracts_mv TO ioc.feed_contracts AS
SELECT
	seq,
	id,
	source,
	observedAt AS event_time,
	receivedAt AS receive_time,
	flags,
	data.feedSource AS feed_source,
	data.feedStream AS feed_stream,
	data.isActive AS is_active,
	data.periodMs AS period_ms,
	data.lateAfterMs AS late_after_ms,
	data.staleAfterMs AS stale_after_ms,
	data.slaMs AS sla_ms,
	data.schemaVersion AS schema_version,
	data.serviceFromMinute AS service_from_minute,
	data.serviceToMinute AS service_to_minute
FROM ioc.feed_contracts_in;
