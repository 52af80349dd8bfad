-- The row per ticket anew, narrow: FINAL merges every row that a board reads, and two plain numbers
-- merge in half the time of four Nullable instants. The rows are made again from the steps, so this
-- file may run twice.

DROP VIEW IF EXISTS ioc.kiosk_waits_mv;

DROP TABLE IF EXISTS ioc.kiosk_waits;

-- The first of each step wins, so repetition and order of arrival cannot matter. `outcome` is one
-- number: in the bits above 48 what ended the wait (0 called or served, 1 abandoned or transferred,
-- 2 completed, 3 nothing yet), below them when, in milliseconds since 1970 UTC. The least number is
-- therefore the first call, without a call the first leaving, without both the first completion.
-- 844424930131968 is 3 in the bits above 48: nothing yet. The facility is a plain String, because
-- FINAL compares it in every row.
CREATE TABLE IF NOT EXISTS ioc.kiosk_waits (
	service_date Date COMMENT 'Day in Hanoi. Source: kiosk_tickets',
	facility_id String COMMENT 'Registry id of the hospital. Source: kiosk_tickets',
	ticket_id String COMMENT 'Ticket number. Source: kiosk_tickets',
	issued_ms SimpleAggregateFunction(min, UInt64) COMMENT 'First issued, milliseconds since 1970 UTC, or nothing yet. Source: kiosk_tickets',
	outcome SimpleAggregateFunction(min, UInt64) COMMENT 'What ended the wait and when, packed as said above. Source: kiosk_tickets',
	last_event_at SimpleAggregateFunction(max, DateTime64(3, 'UTC')) COMMENT 'Newest step, UTC. Source: kiosk_tickets',
	steps SimpleAggregateFunction(sum, UInt64) COMMENT 'Steps received, count. Source: kiosk_tickets'
)
ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMM(service_date)
ORDER BY (service_date, facility_id, ticket_id)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.kiosk_waits_mv TO ioc.kiosk_waits AS
WITH toUInt64(toUnixTimestamp64Milli(event_time)) AS at_ms
SELECT
	service_date,
	facility_id,
	ticket_id,
	min(if(type = 'issued', at_ms, 844424930131968)) AS issued_ms,
	min(multiIf(
		type IN ('called', 'served'), at_ms,
		type IN ('abandoned', 'transferred'), at_ms + bitShiftLeft(toUInt64(1), 48),
		type = 'completed', at_ms + bitShiftLeft(toUInt64(2), 48),
		844424930131968
	)) AS outcome,
	max(event_time) AS last_event_at,
	count() AS steps
FROM ioc.kiosk_tickets
GROUP BY service_date, facility_id, ticket_id;

-- One row per step: the engine merges them as it merges all others.
INSERT INTO ioc.kiosk_waits
WITH toUInt64(toUnixTimestamp64Milli(event_time)) AS at_ms
SELECT
	service_date,
	facility_id,
	ticket_id,
	if(type = 'issued', at_ms, 844424930131968) AS issued_ms,
	multiIf(
		type IN ('called', 'served'), at_ms,
		type IN ('abandoned', 'transferred'), at_ms + bitShiftLeft(toUInt64(1), 48),
		type = 'completed', at_ms + bitShiftLeft(toUInt64(2), 48),
		844424930131968
	) AS outcome,
	event_time AS last_event_at,
	1 AS steps
FROM ioc.kiosk_tickets;
