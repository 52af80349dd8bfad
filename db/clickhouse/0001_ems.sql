-- The 115 service: positions, crew status and incidents.
-- Lines of the journal go into `<table>_in` as they are (JSONEachRow); the view of the same name
-- turns camelCase into columns. Nullable means that the source did not say.

CREATE TABLE IF NOT EXISTS ioc.unit_positions (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	id String COMMENT 'Stream and natural key; the same happening always has the same id. Source: door',
	source LowCardinality(String) COMMENT 'Registered source whose key signed the call. Source: door',
	event_time DateTime64(3, 'UTC') COMMENT 'Clock of the device or sending system, UTC. Source: observedAt',
	receive_time DateTime64(3, 'UTC') COMMENT 'Our clock on arrival, UTC. Source: door',
	flags Array(LowCardinality(String)) COMMENT 'Quality marks such as late, clock_ahead, out_of_area. Source: door',
	unit_id LowCardinality(String) COMMENT 'Radio name of the crew and vehicle. Source: tracker',
	latitude Float64 COMMENT 'Degrees, WGS 84. Source: tracker',
	longitude Float64 COMMENT 'Degrees, WGS 84. Source: tracker',
	speed_kmh Nullable(Float32) COMMENT 'Kilometres per hour. Source: tracker',
	heading_degrees Nullable(Float32) COMMENT 'Degrees clockwise from north, 0 to 360. Source: tracker',
	accuracy_metres Nullable(Float32) COMMENT 'Radius of the fix, metres. Source: tracker',
	altitude_metres Nullable(Float32) COMMENT 'Metres above the ellipsoid. Source: tracker',
	is_ignition_on Nullable(Bool) COMMENT 'Ignition. Source: tracker',
	battery_ratio Nullable(Float32) COMMENT 'Charge of the tracker, 0 to 1. Source: tracker',
	tracker LowCardinality(Nullable(String)) COMMENT 'Protocol of the tracker: osmand, traccar, owntracks, rest. Source: door'
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (unit_id, event_time)
TTL toDateTime(event_time) + INTERVAL 90 DAY
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.unit_positions_in (
	seq UInt64,
	id String,
	source LowCardinality(String),
	observedAt DateTime64(3, 'UTC'),
	receivedAt DateTime64(3, 'UTC'),
	flags Array(LowCardinality(String)),
	data Tuple(
		unitId LowCardinality(String),
		latitude Float64,
		longitude Float64,
		speedKmh Nullable(Float32),
		headingDegrees Nullable(Float32),
		accuracyMetres Nullable(Float32),
		altitudeMetres Nullable(Float32),
		isIgnitionOn Nullable(Bool),
		batteryRatio Nullable(Float32),
		tracker LowCardinality(Nullable(String))
	)
)
ENGINE = Null;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.unit_positions_mv TO ioc.unit_positions AS
SELECT
	seq,
	id,
	source,
	observedAt AS event_time,
	receivedAt AS receive_time,
	flags,
	data.unitId AS unit_id,
	data.latitude AS latitude,
	data.longitude AS longitude,
	data.speedKmh AS speed_kmh,
	data.headingDegrees AS heading_degrees,
	data.accuracyMetres AS accuracy_metres,
	data.altitudeMetres AS altitude_metres,
	data.isIgnitionOn AS is_ignition_on,
	data.batteryRatio AS battery_ratio,
	data.tracker AS tracker
FROM ioc.unit_positions_in;

CREATE TABLE IF NOT EXISTS ioc.unit_minutes (
	unit_id LowCardinality(String) COMMENT 'Radio name of the crew and vehicle. Source: unit_positions',
	minute DateTime('UTC') COMMENT 'Start of the minute of event time, UTC. Source: unit_positions',
	fixes SimpleAggregateFunction(sum, UInt64) COMMENT 'Positions in the minute, count. Source: unit_positions',
	last_position AggregateFunction(argMax, Tuple(latitude Float64, longitude Float64), DateTime64(3, 'UTC')) COMMENT 'Newest position of the minute, degrees WGS 84. Source: unit_positions',
	max_speed_kmh SimpleAggregateFunction(max, Nullable(Float32)) COMMENT 'Highest speed, kilometres per hour. Source: unit_positions'
)
ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMM(minute)
ORDER BY (minute, unit_id)
TTL minute + INTERVAL 2 YEAR
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.unit_minutes_mv TO ioc.unit_minutes AS
SELECT
	unit_id,
	toStartOfMinute(toDateTime(event_time, 'UTC')) AS minute,
	count() AS fixes,
	argMaxState(CAST((latitude, longitude), 'Tuple(latitude Float64, longitude Float64)'), event_time) AS last_position,
	max(speed_kmh) AS max_speed_kmh
FROM ioc.unit_positions
GROUP BY unit_id, minute;

CREATE TABLE IF NOT EXISTS ioc.unit_status (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	id String COMMENT 'Stream and natural key; the same happening always has the same id. Source: door',
	source LowCardinality(String) COMMENT 'Registered source whose key signed the call. Source: door',
	event_time DateTime64(3, 'UTC') COMMENT 'Clock of the device or sending system, UTC. Source: observedAt',
	receive_time DateTime64(3, 'UTC') COMMENT 'Our clock on arrival, UTC. Source: door',
	flags Array(LowCardinality(String)) COMMENT 'Quality marks such as late, clock_ahead, out_of_area. Source: door',
	unit_id LowCardinality(String) COMMENT 'Radio name of the crew and vehicle. Source: dispatch system',
	status LowCardinality(String) COMMENT 'Step of the crew, for example at_patient. Source: dispatch system',
	assignment_id Nullable(String) COMMENT 'One sending of one crew. Source: dispatch system',
	incident_id Nullable(String) COMMENT 'Incident served. Source: dispatch system',
	station_id LowCardinality(Nullable(String)) COMMENT 'Home station. Source: dispatch system',
	destination_facility_id LowCardinality(Nullable(String)) COMMENT 'Hospital driven to. Source: dispatch system',
	reason LowCardinality(Nullable(String)) COMMENT 'Why out of service, words of the source. Source: dispatch system'
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (event_time, unit_id)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.unit_status_in (
	seq UInt64,
	id String,
	source LowCardinality(String),
	observedAt DateTime64(3, 'UTC'),
	receivedAt DateTime64(3, 'UTC'),
	flags Array(LowCardinality(String)),
	data Tuple(
		unitId LowCardinality(String),
		status LowCardinality(String),
		assignmentId Nullable(String),
		incidentId Nullable(String),
		stationId LowCardinality(Nullable(String)),
		destinationFacilityId LowCardinality(Nullable(String)),
		reason LowCardinality(Nullable(String))
	)
)
ENGINE = Null;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.unit_status_mv TO ioc.unit_status AS
SELECT
	seq,
	id,
	source,
	observedAt AS event_time,
	receivedAt AS receive_time,
	flags,
	data.unitId AS unit_id,
	data.status AS status,
	data.assignmentId AS assignment_id,
	data.incidentId AS incident_id,
	data.stationId AS station_id,
	data.destinationFacilityId AS destination_facility_id,
	data.reason AS reason
FROM ioc.unit_status_in;

CREATE TABLE IF NOT EXISTS ioc.incidents (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	id String COMMENT 'Stream and natural key; the same happening always has the same id. Source: door',
	source LowCardinality(String) COMMENT 'Registered source whose key signed the call. Source: door',
	event_time DateTime64(3, 'UTC') COMMENT 'Clock of the device or sending system, UTC. Source: observedAt',
	receive_time DateTime64(3, 'UTC') COMMENT 'Our clock on arrival, UTC. Source: door',
	flags Array(LowCardinality(String)) COMMENT 'Quality marks such as late, clock_ahead, out_of_area. Source: door',
	incident_id String COMMENT 'Incident of the call-taking system. Source: call-taking system',
	rev UInt32 COMMENT 'Revision; the highest one is the truth. Source: call-taking system',
	type LowCardinality(String) COMMENT 'received, classified, updated, cancelled, closed, linked. Source: call-taking system',
	call_at DateTime64(3, 'UTC') COMMENT 'When the call was answered, UTC. Source: call-taking system',
	call_number Nullable(String) COMMENT 'Running number of the call, never a telephone number. Source: call-taking system',
	priority Nullable(UInt8) COMMENT '1 most urgent to 4. Source: call-taking system',
	complaint_code LowCardinality(Nullable(String)) COMMENT 'Complaint after eDispatch.01. Source: call-taking system',
	patients_estimated Nullable(UInt32) COMMENT 'Persons, estimated by the call taker. Source: call-taking system',
	is_mass_casualty Nullable(Bool) COMMENT 'Mass casualty declared. Source: call-taking system',
	latitude Nullable(Float64) COMMENT 'Degrees, WGS 84. Source: call-taking system',
	longitude Nullable(Float64) COMMENT 'Degrees, WGS 84. Source: call-taking system',
	location_accuracy_metres Nullable(Float32) COMMENT 'Radius of the location, metres. Source: call-taking system',
	ward_code LowCardinality(Nullable(String)) COMMENT 'Five-digit ward code of the scene. Source: call-taking system',
	caller_channel LowCardinality(Nullable(String)) COMMENT 'phone, app, transfer, hospital. Source: call-taking system',
	linked_incident_id Nullable(String) COMMENT 'Incident that this one repeats. Source: call-taking system'
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (call_at, incident_id, rev)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.incidents_in (
	seq UInt64,
	id String,
	source LowCardinality(String),
	observedAt DateTime64(3, 'UTC'),
	receivedAt DateTime64(3, 'UTC'),
	flags Array(LowCardinality(String)),
	data Tuple(
		incidentId String,
		rev UInt32,
		type LowCardinality(String),
		callAt DateTime64(3, 'UTC'),
		callNumber Nullable(String),
		priority Nullable(UInt8),
		complaintCode LowCardinality(Nullable(String)),
		patientsEstimated Nullable(UInt32),
		isMassCasualty Nullable(Bool),
		latitude Nullable(Float64),
		longitude Nullable(Float64),
		locationAccuracyMetres Nullable(Float32),
		wardCode LowCardinality(Nullable(String)),
		callerChannel LowCardinality(Nullable(String)),
		linkedIncidentId Nullable(String)
	)
)
ENGINE = Null;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.incidents_mv TO ioc.incidents AS
SELECT
	seq,
	id,
	source,
	observedAt AS event_time,
	receivedAt AS receive_time,
	flags,
	data.incidentId AS incident_id,
	data.rev AS rev,
	data.type AS type,
	data.callAt AS call_at,
	data.callNumber AS call_number,
	data.priority AS priority,
	data.complaintCode AS complaint_code,
	data.patientsEstimated AS patients_estimated,
	data.isMassCasualty AS is_mass_casualty,
	data.latitude AS latitude,
	data.longitude AS longitude,
	data.locationAccuracyMetres AS location_accuracy_metres,
	data.wardCode AS ward_code,
	data.callerChannel AS caller_channel,
	data.linkedIncidentId AS linked_incident_id
FROM ioc.incidents_in;
