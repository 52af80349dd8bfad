-- Screening visits. No names, ever: the person key is a keyed hash made at the door.
-- Lines of the journal go into `<table>_in` as they are (JSONEachRow); the view of the same name
-- turns camelCase into columns. Nullable means that the source did not say.

CREATE TABLE IF NOT EXISTS ioc.screening_visits (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	id String COMMENT 'Stream and natural key; the same happening always has the same id. Source: door',
	source LowCardinality(String) COMMENT 'Registered source whose key signed the call. Source: door',
	event_time DateTime64(3, 'UTC') COMMENT 'Clock of the device or sending system, UTC. Source: examinedAt',
	receive_time DateTime64(3, 'UTC') COMMENT 'Our clock on arrival, UTC. Source: door',
	flags Array(LowCardinality(String)) COMMENT 'Quality marks such as late, clock_ahead, out_of_area. Source: door',
	facility_id LowCardinality(String) COMMENT 'Registry id of the facility. Source: facility',
	visit_id String COMMENT 'Visit of the facility. Source: facility',
	rev UInt32 COMMENT 'Revision; a higher one replaces the visit. Source: facility',
	person_key String COMMENT 'Keyed hash of the citizen number, 32 hex digits. Source: door',
	ward_code LowCardinality(String) COMMENT 'Five-digit ward code of residence. Source: facility',
	sent_at Nullable(DateTime64(3, 'UTC')) COMMENT 'When the facility sent it, UTC. Source: facility',
	age_band LowCardinality(String) COMMENT '0-5, 6-17, 18-39, 40-64, 65+ years. Source: facility',
	sex LowCardinality(Nullable(String)) COMMENT 'female, male, unknown. Source: facility',
	groups Array(LowCardinality(String)) COMMENT 'Target groups of QD 1551. Source: facility',
	funding LowCardinality(Nullable(String)) COMMENT 'Who pays. Source: facility',
	systolic_mmhg Nullable(UInt16) COMMENT 'Systolic pressure, mmHg. Source: facility',
	diastolic_mmhg Nullable(UInt16) COMMENT 'Diastolic pressure, mmHg. Source: facility',
	glucose_mmol_per_litre Nullable(Float32) COMMENT 'Blood glucose, mmol per litre. Source: facility',
	is_fasting Nullable(Bool) COMMENT 'Glucose was taken fasting. Source: facility',
	hba1c_percent Nullable(Float32) COMMENT 'HbA1c, percent. Source: facility',
	body_mass_index Nullable(Float32) COMMENT 'Kilograms per square metre. Source: facility',
	has_known_hypertension Nullable(Bool) COMMENT 'Hypertension known before. Source: facility',
	has_known_diabetes Nullable(Bool) COMMENT 'Diabetes known before. Source: facility',
	health_class Nullable(UInt8) COMMENT 'Health class 1 best to 5. Source: facility',
	is_referred Nullable(Bool) COMMENT 'Sent on to a hospital. Source: facility'
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (ward_code, event_time)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.screening_visits_in (
	seq UInt64,
	id String,
	source LowCardinality(String),
	observedAt DateTime64(3, 'UTC'),
	receivedAt DateTime64(3, 'UTC'),
	flags Array(LowCardinality(String)),
	data Tuple(
		facilityId LowCardinality(String),
		visitId String,
		rev UInt32,
		personKey String,
		wardCode LowCardinality(String),
		sentAt Nullable(DateTime64(3, 'UTC')),
		ageBand LowCardinality(String),
		sex LowCardinality(Nullable(String)),
		groups Array(LowCardinality(String)),
		funding LowCardinality(Nullable(String)),
		systolicMmHg Nullable(UInt16),
		diastolicMmHg Nullable(UInt16),
		glucoseMmolPerL Nullable(Float32),
		isFasting Nullable(Bool),
		hba1cPercent Nullable(Float32),
		bodyMassIndex Nullable(Float32),
		hasKnownHypertension Nullable(Bool),
		hasKnownDiabetes Nullable(Bool),
		healthClass Nullable(UInt8),
		isReferred Nullable(Bool)
	)
)
ENGINE = Null;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.screening_visits_mv TO ioc.screening_visits AS
SELECT
	seq,
	id,
	source,
	observedAt AS event_time,
	receivedAt AS receive_time,
	flags,
	data.facilityId AS facility_id,
	data.visitId AS visit_id,
	data.rev AS rev,
	data.personKey AS person_key,
	data.wardCode AS ward_code,
	data.sentAt AS sent_at,
	data.ageBand AS age_band,
	data.sex AS sex,
	data.groups AS groups,
	data.funding AS funding,
	data.systolicMmHg AS systolic_mmhg,
	data.diastolicMmHg AS diastolic_mmhg,
	data.glucoseMmolPerL AS glucose_mmol_per_litre,
	data.isFasting AS is_fasting,
	data.hba1cPercent AS hba1c_percent,
	data.bodyMassIndex AS body_mass_index,
	data.hasKnownHypertension AS has_known_hypertension,
	data.hasKnownDiabetes AS has_known_diabetes,
	data.healthClass AS health_class,
	data.isReferred AS is_referred
FROM ioc.screening_visits_in;

-- One row per calendar year in Hanoi and person of the target group (aged 65 and over in any visit of
-- the year). The newest visit decides where the person lives, so a person is counted once even after
-- moving. Read it with FINAL; old parts are merged early, because FINAL is quick over one large part.
-- `newest` is one number, because the engine compares numbers far faster than tuples: from the high
-- bits seconds of the visit, revision (13 bits), ward (17 bits).
CREATE TABLE IF NOT EXISTS ioc.screening_persons (
	year UInt16 COMMENT 'Calendar year in Hanoi of the visit. Source: screening_visits',
	person FixedString(16) COMMENT 'Keyed hash of the citizen number, bytes. Source: screening_visits',
	first_day SimpleAggregateFunction(min, Date) COMMENT 'Day in Hanoi of the first visit of the year. Source: screening_visits',
	newest SimpleAggregateFunction(max, UInt64) COMMENT 'Newest visit, packed as said above. Source: screening_visits'
)
ENGINE = AggregatingMergeTree
PARTITION BY year
ORDER BY person
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1, min_age_to_force_merge_seconds = 600;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.screening_persons_mv TO ioc.screening_persons AS
SELECT
	toYear(event_time, 'Asia/Ho_Chi_Minh') AS year,
	toFixedString(unhex(person_key), 16) AS person,
	min(toDate(event_time, 'Asia/Ho_Chi_Minh')) AS first_day,
	max(
		bitShiftLeft(toUInt64(toUnixTimestamp(event_time)), 30)
		+ bitShiftLeft(toUInt64(least(rev, 8191)), 17)
		+ toUInt64(toUInt32OrZero(ward_code))
	) AS newest
FROM ioc.screening_visits
WHERE age_band = '65+'
GROUP BY year, person;

CREATE TABLE IF NOT EXISTS ioc.screening_visit_counts (
	year UInt16 COMMENT 'Calendar year in Hanoi of the visit. Source: screening_visits',
	ward_code LowCardinality(String) COMMENT 'Ward of residence in the visit. Source: screening_visits',
	visits SimpleAggregateFunction(sum, UInt64) COMMENT 'Visits of persons aged 65 and over, count of first revisions. Source: screening_visits',
	events SimpleAggregateFunction(sum, UInt64) COMMENT 'Events of all ages, count. Source: screening_visits'
)
ENGINE = AggregatingMergeTree
PARTITION BY year
ORDER BY ward_code
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.screening_visit_counts_mv TO ioc.screening_visit_counts AS
SELECT
	toYear(event_time, 'Asia/Ho_Chi_Minh') AS year,
	ward_code,
	countIf(rev = 1 AND age_band = '65+') AS visits,
	count() AS events
FROM ioc.screening_visits
GROUP BY year, ward_code;
