-- What the sink knows about itself: how far it came, and lines that the engine refused.

CREATE TABLE IF NOT EXISTS ioc.sink_position (
	lane LowCardinality(String) COMMENT 'Always journal. Source: sink',
	seq UInt64 COMMENT 'Every journal entry up to this one is in the tables. Source: sink',
	saved_at DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC') COMMENT 'When the batch ended, UTC. Source: sink'
)
ENGINE = ReplacingMergeTree(seq)
ORDER BY lane
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE IF NOT EXISTS ioc.sink_rejects (
	seq UInt64 COMMENT 'Place in the journal. Source: journal',
	stream LowCardinality(String) COMMENT 'Stream of the line. Source: journal',
	code UInt32 COMMENT 'Error code of the engine; 0 when no table takes the stream. Source: engine',
	message String COMMENT 'What the engine said. Source: engine',
	line String COMMENT 'The line as the journal keeps it. Source: journal',
	rejected_at DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC') COMMENT 'When, UTC. Source: sink'
)
ENGINE = ReplacingMergeTree
ORDER BY (seq, stream)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;
