-- Values of the city's list of indicators. Every version is kept: the present value of a cell is its
-- newest word, and what was known at an instant is the newest word received by then.
-- Lines of the journal go into `<table>_in` as they are (JSONEachRow); the view of the same name
-- turns camelCase into columns. Nullable means that the source did not say.

CREATE TABLE IF NOT EXISTS ioc.indicator_values (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	id String COMMENT 'Stream and natural key; the same happening always has the same id. Source: door',
	source LowCardinality(String) COMMENT 'Registered source whose key signed the call, or upload:account. Source: door',
	event_time DateTime64(3, 'UTC') COMMENT 'When the source stated the value, UTC. Source: observedAt',
	receive_time DateTime64(3, 'UTC') COMMENT 'Our clock on arrival, UTC. Source: door',
	flags Array(LowCardinality(String)) COMMENT 'Quality marks such as late, clock_ahead, contradiction. Source: door',
	version UInt128 COMMENT 'Orders the versions of a cell. From the highest bits: milliseconds since 1970 of event_time, or of receive_time where the clock of the source ran ahead; revision (20 bits); seq (64 bits). Source: observedAt, revision, journal',
	cell UInt64 COMMENT 'Hash of indicator, period, place and disaggregation: what a later version replaces. Grouping by one number is five times as fast as by four names. Source: sender',
	place UInt64 COMMENT 'Hash of indicator, period and place. Source: sender',
	indicator LowCardinality(String) COMMENT 'Code of the measure. Source: sender',
	period LowCardinality(String) COMMENT 'Period in the notation of DHIS2: 20261123, 2026W47, 202611, 2026Q4, 2026. Source: sender',
	period_start Date COMMENT 'First day of the period in Hanoi. Source: period',
	org_unit LowCardinality(String) COMMENT 'city, ward code or facility id. Source: sender',
	disaggregation LowCardinality(String) COMMENT 'category=option, empty for a measure that is not split. Source: sender',
	numerator Float64 COMMENT 'Numerator of a share, or the count itself, in the unit of the metric; NaN: not said, or taken away. Source: sender',
	denominator Float64 COMMENT 'Denominator of a share; NaN as above. Source: sender',
	value Float64 COMMENT 'Value of the place for a median or quantile, in the unit of the metric; NaN as above. Source: sender',
	is_deleted Bool COMMENT 'True for a tombstone: the value is taken away. Source: deleted',
	revision UInt32 COMMENT 'Counts corrections that carry the same time. Source: sender',
	comment Nullable(String) COMMENT 'Remark of the sender. Source: sender'
)
ENGINE = MergeTree
PARTITION BY toYear(period_start)
ORDER BY (indicator, period_start, org_unit, disaggregation, seq)
SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.indicator_values_in (
	seq UInt64,
	id String,
	source LowCardinality(String),
	observedAt DateTime64(3, 'UTC'),
	receivedAt DateTime64(3, 'UTC'),
	flags Array(LowCardinality(String)),
	data Tuple(
		indicator LowCardinality(String),
		period LowCardinality(String),
		orgUnit LowCardinality(String),
		disaggregation LowCardinality(Nullable(String)),
		numerator Nullable(Float64),
		denominator Nullable(Float64),
		value Nullable(Float64),
		revision Nullable(UInt32),
		deleted Nullable(Bool),
		comment Nullable(String)
	)
)
ENGINE = Null;

-- The first ISO week of a year is the one that holds 4 January.
CREATE MATERIALIZED VIEW IF NOT EXISTS ioc.indicator_values_mv TO ioc.indicator_values AS
WITH
	toString(data.period) AS text,
	toUInt16OrZero(substring(text, 1, 4)) AS year
SELECT
	seq,
	id,
	source,
	observedAt AS event_time,
	receivedAt AS receive_time,
	flags,
	bitShiftLeft(toUInt128(toUnixTimestamp64Milli(if(has(flags, 'clock_ahead'), receivedAt, observedAt))), 84)
		+ bitShiftLeft(toUInt128(ifNull(data.revision, 0)), 64) + seq AS version,
	cityHash64(data.indicator, data.period, data.orgUnit, ifNull(data.disaggregation, '')) AS cell,
	cityHash64(data.indicator, data.period, data.orgUnit) AS place,
	data.indicator AS indicator,
	data.period AS period,
	multiIf(
		position(text, 'W') = 5, toMonday(makeDate(year, 1, 4)) + (toUInt16OrZero(substring(text, 6)) - 1) * 7,
		position(text, 'Q') = 5, makeDate(year, toUInt8OrZero(substring(text, 6)) * 3 - 2, 1),
		length(text) = 8, makeDate(year, toUInt8OrZero(substring(text, 5, 2)), toUInt8OrZero(substring(text, 7, 2))),
		length(text) = 6, makeDate(year, toUInt8OrZero(substring(text, 5, 2)), 1),
		makeDate(year, 1, 1)
	) AS period_start,
	data.orgUnit AS org_unit,
	ifNull(data.disaggregation, '') AS disaggregation,
	ifNull(data.numerator, nan) AS numerator,
	ifNull(data.denominator, nan) AS denominator,
	ifNull(data.value, nan) AS value,
	ifNull(data.deleted, false) AS is_deleted,
	ifNull(data.revision, 0) AS revision,
	data.comment AS comment
FROM ioc.indicator_values_in;
