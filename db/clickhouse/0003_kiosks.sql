-- Reception kiosks: the steps of each ticket and the beat of each machine.
-- Lines of the journal go into `<table>_in` as they are (JSONEachRow); the view of the same name
-- turns camelCase into columns. Nullable means that the source did not say.

CREATE TABLE IF NOT EXISTS ioc.kiosk_tickets (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	id String COMMENT 'Stream and natural key; the same happening always has the same id. Source: door',
	source LowCardinality(String) COMMENT 'Registered source whose key signed the call. Source: door',
	event_time DateTime64(3, 'UTC') COMMENT 'Clock of the device or sending system, UTC. Source: observedAt',
	receive_time DateTime64(3, 'UTC') COMMENT 'Our clock on arrival, UTC. Source: door',
	flags Array(LowCardinality(String)) COMMENT 'Quality marks such as late, clock_ahead, out_of_area. Source: door',
	facility_id LowCardinality(String) COMMENT 'Registry id of the hospital. Source: kiosk system',
	ticket_id String COMMENT 'Ticket number, unique in a facility on a service date. Source: kiosk system',
	service_date Date COMMENT 'Day in Hanoi. Source: kiosk system',
	type LowCardinality(String) COMMENT 'issued, identified, called, served, completed, abandoned, transferred. Source: kiosk system',
	kiosk_id LowCardinality(Nullable(String)) COMMENT 'Registry id of the kiosk. Source: kiosk system',
	service LowCardinality(Nullable(String)) COMMENT 'Service asked for. Source: kiosk system',
	identification LowCardinality(Nullable(String)) COMMENT 'How the person was identified; never who. Source: kiosk system',
	priority_class LowCardinality(Nullable(String)) COMMENT 'normal, priority, emergency. Source: kiosk system',
	counter LowCardinality(Nullable(String)) COMMENT 'Counter that called. Source: kiosk system'
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (facility_id, event_time)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.kiosk_tickets_in (
	seq UInt64,
	id String,
	source LowCardinality(String),
	observedAt DateTime64(3, 'UTC'),
	receivedAt DateTime64(3, 'UTC'),
	flags Array(LowCardinality(String)),
	data Tuple(
		facilityId LowCardinality(String),
		ticketId String,
		serviceDate Date,
		type LowCardinality(String),
		kioskId LowCardinality(Nullable(String)),
		service LowCardinality(Nullable(String)),
		identification LowCardinality(Nullable(String)),
		priorityClass LowCardinality(Nullable(String)),
		counter LowCardinality(Nullable(String))
	)
)
ENGINE = Null;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.kiosk_tickets_mv TO ioc.kiosk_tickets AS
SELECT
	seq,
	id,
	source,
	observedAt AS event_time,
	receivedAt AS receive_time,
	flags,
	data.facilityId AS facility_id,
	data.ticketId AS ticket_id,
	data.serviceDate AS service_date,
	data.type AS type,
	data.kioskId AS kiosk_id,
	data.service AS service,
	data.identification AS identification,
	data.priorityClass AS priority_class,
	data.counter AS counter
FROM ioc.kiosk_tickets_in;

-- One row per ticket. The first of each step wins, so repetition and order of arrival cannot matter.
CREATE TABLE IF NOT EXISTS ioc.kiosk_waits (
	service_date Date COMMENT 'Day in Hanoi. Source: kiosk_tickets',
	facility_id LowCardinality(String) COMMENT 'Registry id of the hospital. Source: kiosk_tickets',
	ticket_id String COMMENT 'Ticket number. Source: kiosk_tickets',
	issued_at SimpleAggregateFunction(min, Nullable(DateTime64(3, 'UTC'))) COMMENT 'First issued, UTC. Source: kiosk_tickets',
	called_at SimpleAggregateFunction(min, Nullable(DateTime64(3, 'UTC'))) COMMENT 'First called or served, UTC. Source: kiosk_tickets',
	left_at SimpleAggregateFunction(min, Nullable(DateTime64(3, 'UTC'))) COMMENT 'First abandoned or transferred, UTC. Source: kiosk_tickets',
	completed_at SimpleAggregateFunction(min, Nullable(DateTime64(3, 'UTC'))) COMMENT 'First completed, UTC. Source: kiosk_tickets',
	last_event_at SimpleAggregateFunction(max, DateTime64(3, 'UTC')) COMMENT 'Newest step, UTC. Source: kiosk_tickets',
	steps SimpleAggregateFunction(sum, UInt64) COMMENT 'Steps received, count. Source: kiosk_tickets'
)
ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMM(service_date)
ORDER BY (service_date, facility_id, ticket_id)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.kiosk_waits_mv TO ioc.kiosk_waits AS
SELECT
	service_date,
	facility_id,
	ticket_id,
	min(if(type = 'issued', event_time, NULL)) AS issued_at,
	min(if(type IN ('called', 'served'), event_time, NULL)) AS called_at,
	min(if(type IN ('abandoned', 'transferred'), event_time, NULL)) AS left_at,
	min(if(type = 'completed', event_time, NULL)) AS completed_at,
	max(event_time) AS last_event_at,
	count() AS steps
FROM ioc.kiosk_tickets
GROUP BY service_date, facility_id, ticket_id;

CREATE TABLE IF NOT EXISTS ioc.kiosk_states (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	id String COMMENT 'Stream and natural key; the same happening always has the same id. Source: door',
	source LowCardinality(String) COMMENT 'Registered source whose key signed the call. Source: door',
	event_time DateTime64(3, 'UTC') COMMENT 'Clock of the device or sending system, UTC. Source: observedAt',
	receive_time DateTime64(3, 'UTC') COMMENT 'Our clock on arrival, UTC. Source: door',
	flags Array(LowCardinality(String)) COMMENT 'Quality marks such as late, clock_ahead, out_of_area. Source: door',
	kiosk_id LowCardinality(String) COMMENT 'Registry id of the kiosk. Source: kiosk',
	facility_id LowCardinality(String) COMMENT 'Registry id of the hospital. Source: kiosk',
	state LowCardinality(String) COMMENT 'online, offline, paper_out, error. Source: kiosk',
	queue_length Nullable(UInt32) COMMENT 'Persons queueing. Source: kiosk',
	open_counters Nullable(UInt32) COMMENT 'Counters open. Source: kiosk'
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (kiosk_id, event_time)
TTL toDateTime(event_time) + INTERVAL 90 DAY
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.kiosk_states_in (
	seq UInt64,
	id String,
	source LowCardinality(String),
	observedAt DateTime64(3, 'UTC'),
	receivedAt DateTime64(3, 'UTC'),
	flags Array(LowCardinality(String)),
	data Tuple(
		kioskId LowCardinality(String),
		facilityId LowCardinality(String),
		state LowCardinality(String),
		queueLength Nullable(UInt32),
		openCounters Nullable(UInt32)
	)
)
ENGINE = Null;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.kiosk_states_mv TO ioc.kiosk_states AS
SELECT
	seq,
	id,
	source,
	observedAt AS event_time,
	receivedAt AS receive_time,
	flags,
	data.kioskId AS kiosk_id,
	data.facilityId AS facility_id,
	data.state AS state,
	data.queueLength AS queue_length,
	data.openCounters AS open_counters
FROM ioc.kiosk_states_in;

CREATE TABLE IF NOT EXISTS ioc.kiosk_beats (
	facility_id LowCardinality(String) COMMENT 'Registry id of the hospital. Source: kiosk_states',
	kiosk_id LowCardinality(String) COMMENT 'Registry id of the kiosk. Source: kiosk_states',
	last_beat_at SimpleAggregateFunction(max, DateTime64(3, 'UTC')) COMMENT 'Newest beat, UTC. Source: kiosk_states',
	beats SimpleAggregateFunction(sum, UInt64) COMMENT 'Beats received, count. Source: kiosk_states'
)
ENGINE = AggregatingMergeTree
ORDER BY (facility_id, kiosk_id)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.kiosk_beats_mv TO ioc.kiosk_beats AS
SELECT
	facility_id,
	kiosk_id,
	max(least(event_time, receive_time)) AS last_beat_at,
	count() AS beats
FROM ioc.kiosk_states
GROUP BY facility_id, kiosk_id;
