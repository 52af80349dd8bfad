-- Electronic health records: one daily snapshot of persons per ward.
-- Lines of the journal go into `<table>_in` as they are (JSONEachRow); the view of the same name
-- turns camelCase into columns. Nullable means that the source did not say.

CREATE TABLE IF NOT EXISTS ioc.ehr_coverage (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	id String COMMENT 'Stream and natural key; the same happening always has the same id. Source: door',
	source LowCardinality(String) COMMENT 'Registered source whose key signed the call. Source: door',
	event_time DateTime64(3, 'UTC') COMMENT 'Clock of the device or sending system, UTC. Source: asOf',
	receive_time DateTime64(3, 'UTC') COMMENT 'Our clock on arrival, UTC. Source: door',
	flags Array(LowCardinality(String)) COMMENT 'Quality marks such as late, clock_ahead, out_of_area. Source: door',
	ward_code LowCardinality(String) COMMENT 'Five-digit ward code. Source: health-record platform',
	population UInt32 COMMENT 'Resident persons that the source counts against. Source: health-record platform',
	records_created UInt32 COMMENT 'Persons with a record. Source: health-record platform',
	identity_verified Nullable(UInt32) COMMENT 'Persons with a verified identity. Source: health-record platform',
	standard_conform Nullable(UInt32) COMMENT 'Persons whose record conforms. Source: health-record platform',
	vneid_integrated Nullable(UInt32) COMMENT 'Persons whose book is in VNeID. Source: health-record platform',
	checked_this_year Nullable(UInt32) COMMENT 'Persons checked this calendar year. Source: health-record platform'
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (ward_code, event_time)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.ehr_coverage_in (
	seq UInt64,
	id String,
	source LowCardinality(String),
	observedAt DateTime64(3, 'UTC'),
	receivedAt DateTime64(3, 'UTC'),
	flags Array(LowCardinality(String)),
	data Tuple(
		wardCode LowCardinality(String),
		population UInt32,
		recordsCreated UInt32,
		identityVerified Nullable(UInt32),
		standardConform Nullable(UInt32),
		vneidIntegrated Nullable(UInt32),
		checkedThisYear Nullable(UInt32)
	)
)
ENGINE = Null;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.ehr_coverage_mv TO ioc.ehr_coverage AS
SELECT
	seq,
	id,
	source,
	observedAt AS event_time,
	receivedAt AS receive_time,
	flags,
	data.wardCode AS ward_code,
	data.population AS population,
	data.recordsCreated AS records_created,
	data.identityVerified AS identity_verified,
	data.standardConform AS standard_conform,
	data.vneidIntegrated AS vneid_integrated,
	data.checkedThisYear AS checked_this_year
FROM ioc.ehr_coverage_in;
