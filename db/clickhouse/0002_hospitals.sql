-- Hospital load: bed and emergency-department snapshots, and diversion.
-- Lines of the journal go into `<table>_in` as they are (JSONEachRow); the view of the same name
-- turns camelCase into columns. Nullable means that the source did not say.

CREATE TABLE IF NOT EXISTS ioc.hospital_snapshots (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	id String COMMENT 'Stream and natural key; the same happening always has the same id. Source: door',
	source LowCardinality(String) COMMENT 'Registered source whose key signed the call. Source: door',
	event_time DateTime64(3, 'UTC') COMMENT 'Clock of the device or sending system, UTC. Source: asOf',
	receive_time DateTime64(3, 'UTC') COMMENT 'Our clock on arrival, UTC. Source: door',
	flags Array(LowCardinality(String)) COMMENT 'Quality marks such as late, clock_ahead, out_of_area. Source: door',
	type LowCardinality(String) COMMENT 'bed_snapshot or ed_snapshot. Source: hospital',
	facility_id LowCardinality(String) COMMENT 'Registry id of the hospital. Source: hospital',
	department LowCardinality(Nullable(String)) COMMENT 'Department code of the health ministry; bed snapshots only. Source: hospital',
	bed_type LowCardinality(Nullable(String)) COMMENT 'Bed type after EDXL-HAVE; bed snapshots only. Source: hospital',
	staffed Nullable(UInt32) COMMENT 'Beds with staff to run them. Source: hospital',
	occupied Nullable(UInt32) COMMENT 'Beds in use. Source: hospital',
	approved Nullable(UInt32) COMMENT 'Beds of the yearly plan. Source: hospital',
	available Nullable(UInt32) COMMENT 'Beds free now. Source: hospital',
	reserved Nullable(UInt32) COMMENT 'Beds promised. Source: hospital',
	closed Nullable(UInt32) COMMENT 'Beds out of use. Source: hospital',
	surge_24h Nullable(UInt32) COMMENT 'Beds that can be opened in 24 hours. Source: hospital',
	census Nullable(UInt32) COMMENT 'Patients in the emergency department; ed snapshots only. Source: hospital',
	waiting Nullable(UInt32) COMMENT 'Patients waiting in the emergency department. Source: hospital',
	boarding Nullable(UInt32) COMMENT 'Patients admitted without a bed. Source: hospital',
	triage_red Nullable(UInt32) COMMENT 'Patients, red. Source: hospital',
	triage_yellow Nullable(UInt32) COMMENT 'Patients, yellow. Source: hospital',
	triage_green Nullable(UInt32) COMMENT 'Patients, green. Source: hospital',
	triage_black Nullable(UInt32) COMMENT 'Patients, black. Source: hospital',
	longest_wait_seconds Nullable(UInt32) COMMENT 'Longest present wait, seconds. Source: hospital',
	offload_status LowCardinality(Nullable(String)) COMMENT 'normal or delayed. Source: hospital',
	offload_seconds Nullable(UInt32) COMMENT 'Hand-over of a crew, seconds. Source: hospital'
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (facility_id, event_time)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.hospital_snapshots_in (
	seq UInt64,
	id String,
	source LowCardinality(String),
	observedAt DateTime64(3, 'UTC'),
	receivedAt DateTime64(3, 'UTC'),
	flags Array(LowCardinality(String)),
	data Tuple(
		type LowCardinality(String),
		facilityId LowCardinality(String),
		department LowCardinality(Nullable(String)),
		bedType LowCardinality(Nullable(String)),
		staffed Nullable(UInt32),
		occupied Nullable(UInt32),
		approved Nullable(UInt32),
		available Nullable(UInt32),
		reserved Nullable(UInt32),
		closed Nullable(UInt32),
		surge24h Nullable(UInt32),
		census Nullable(UInt32),
		waiting Nullable(UInt32),
		boarding Nullable(UInt32),
		triageRed Nullable(UInt32),
		triageYellow Nullable(UInt32),
		triageGreen Nullable(UInt32),
		triageBlack Nullable(UInt32),
		longestWaitSeconds Nullable(UInt32),
		offloadStatus LowCardinality(Nullable(String)),
		offloadSeconds Nullable(UInt32)
	)
)
ENGINE = Null;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.hospital_snapshots_mv TO ioc.hospital_snapshots AS
SELECT
	seq,
	id,
	source,
	observedAt AS event_time,
	receivedAt AS receive_time,
	flags,
	data.type AS type,
	data.facilityId AS facility_id,
	data.department AS department,
	data.bedType AS bed_type,
	data.staffed AS staffed,
	data.occupied AS occupied,
	data.approved AS approved,
	data.available AS available,
	data.reserved AS reserved,
	data.closed AS closed,
	data.surge24h AS surge_24h,
	data.census AS census,
	data.waiting AS waiting,
	data.boarding AS boarding,
	data.triageRed AS triage_red,
	data.triageYellow AS triage_yellow,
	data.triageGreen AS triage_green,
	data.triageBlack AS triage_black,
	data.longestWaitSeconds AS longest_wait_seconds,
	data.offloadStatus AS offload_status,
	data.offloadSeconds AS offload_seconds
FROM ioc.hospital_snapshots_in;

CREATE TABLE IF NOT EXISTS ioc.hospital_half_hours (
	bucket DateTime('UTC') COMMENT 'Start of the half hour of event time, UTC. Source: hospital_snapshots',
	facility_id LowCardinality(String) COMMENT 'Registry id of the hospital. Source: hospital_snapshots',
	department LowCardinality(String) COMMENT 'Department code. Source: hospital_snapshots',
	bed_type LowCardinality(String) COMMENT 'Bed type. Source: hospital_snapshots',
	newest SimpleAggregateFunction(max, Tuple(at DateTime64(3, 'UTC'), staffed UInt32, occupied UInt32)) COMMENT 'Newest snapshot of the half hour: its time, beds staffed, beds occupied. Source: hospital_snapshots',
	snapshots SimpleAggregateFunction(sum, UInt64) COMMENT 'Snapshots in the half hour, count. Source: hospital_snapshots'
)
ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMM(bucket)
ORDER BY (bucket, facility_id, department, bed_type)
TTL bucket + INTERVAL 2 YEAR
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.hospital_half_hours_mv TO ioc.hospital_half_hours AS
SELECT
	toStartOfInterval(toDateTime(event_time, 'UTC'), INTERVAL 30 MINUTE) AS bucket,
	facility_id,
	assumeNotNull(department) AS department,
	assumeNotNull(bed_type) AS bed_type,
	max(CAST((event_time, assumeNotNull(staffed), assumeNotNull(occupied)), 'Tuple(at DateTime64(3, \'UTC\'), staffed UInt32, occupied UInt32)')) AS newest,
	count() AS snapshots
FROM ioc.hospital_snapshots
WHERE type = 'bed_snapshot'
GROUP BY bucket, facility_id, department, bed_type;

CREATE TABLE IF NOT EXISTS ioc.hospital_diversion (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	id String COMMENT 'Stream and natural key; the same happening always has the same id. Source: door',
	source LowCardinality(String) COMMENT 'Registered source whose key signed the call. Source: door',
	event_time DateTime64(3, 'UTC') COMMENT 'Clock of the device or sending system, UTC. Source: observedAt',
	receive_time DateTime64(3, 'UTC') COMMENT 'Our clock on arrival, UTC. Source: door',
	flags Array(LowCardinality(String)) COMMENT 'Quality marks such as late, clock_ahead, out_of_area. Source: door',
	facility_id LowCardinality(String) COMMENT 'Registry id of the hospital. Source: hospital',
	status LowCardinality(String) COMMENT 'normal, advisory, closed. Source: hospital',
	services Array(LowCardinality(String)) COMMENT 'Capabilities that cannot be taken; empty means the whole department. Source: hospital',
	reason LowCardinality(Nullable(String)) COMMENT 'Words of the hospital. Source: hospital',
	until Nullable(DateTime64(3, 'UTC')) COMMENT 'End of the limit, UTC. Source: hospital'
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (facility_id, event_time)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.hospital_diversion_in (
	seq UInt64,
	id String,
	source LowCardinality(String),
	observedAt DateTime64(3, 'UTC'),
	receivedAt DateTime64(3, 'UTC'),
	flags Array(LowCardinality(String)),
	data Tuple(
		facilityId LowCardinality(String),
		status LowCardinality(String),
		services Array(LowCardinality(String)),
		reason LowCardinality(Nullable(String)),
		until Nullable(DateTime64(3, 'UTC'))
	)
)
ENGINE = Null;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.hospital_diversion_mv TO ioc.hospital_diversion AS
SELECT
	seq,
	id,
	source,
	observedAt AS event_time,
	receivedAt AS receive_time,
	flags,
	data.facilityId AS facility_id,
	data.status AS status,
	data.services AS services,
	data.reason AS reason,
	data.until AS until
FROM ioc.hospital_diversion_in;
