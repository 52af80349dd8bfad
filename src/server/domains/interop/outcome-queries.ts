/** What the ledger asks of the counts that the doors wrote down, and of the contracts. */
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';

export interface OutcomeRow {
	/** Both empty for all feeds together. */
	readonly sourceId: string;
	readonly stream: string;
	readonly acceptedToday: number;
	readonly acceptedWeek: number;
	readonly duplicateWeek: number;
	readonly quarantinedWeek: number;
	readonly refusedToday: number;
	readonly refusedWeek: number;
	/** Items answered: kept, repeated and refused. */
	readonly answeredToday: number;
	readonly answeredWeek: number;
	readonly answeredHour: number;
	readonly schemaRefusedHour: number;
	/** The seven days before the last hour. */
	readonly answeredBefore: number;
	readonly schemaRefusedBefore: number;
	readonly fieldsHour: Readonly<Record<string, number>>;
	readonly fieldsBefore: Readonly<Record<string, number>>;
	/** Newest count, epoch milliseconds. */
	readonly newestMs: number;
}

export interface OutcomeInstants {
	/** Start of today in Hanoi. */
	readonly today: number;
	readonly week: number;
	readonly hour: number;
	/** Seven days before `hour`. */
	readonly before: number;
	readonly now: number;
}

const ANSWERED = 'accepted + duplicate + rejected';

/** Counts of each feed and of all together; feeds that were never answered are absent. Epoch milliseconds. @throws QueryError */
export function outcomesOfFeeds(
	clickhouse: ClickHouse,
	instants: OutcomeInstants
): Promise<OutcomeRow[]> {
	return clickhouse.rows<OutcomeRow>(
		`SELECT
	toString(feed_source) AS sourceId,
	toString(feed_stream) AS stream,
	sumIf(accepted, is_today) AS acceptedToday,
	sumIf(accepted, is_week) AS acceptedWeek,
	sumIf(duplicate, is_week) AS duplicateWeek,
	sumIf(quarantined, is_week) AS quarantinedWeek,
	sumIf(rejected, is_today) AS refusedToday,
	sumIf(rejected, is_week) AS refusedWeek,
	sumIf(${ANSWERED}, is_today) AS answeredToday,
	sumIf(${ANSWERED}, is_week) AS answeredWeek,
	sumIf(${ANSWERED}, is_hour) AS answeredHour,
	sumIf(schema_rejected, is_hour) AS schemaRefusedHour,
	sumIf(${ANSWERED}, NOT is_hour) AS answeredBefore,
	sumIf(schema_rejected, NOT is_hour) AS schemaRefusedBefore,
	sumMapIf(fields, is_hour) AS fieldsHour,
	sumMapIf(fields, NOT is_hour) AS fieldsBefore,
	toUnixTimestamp64Milli(max(event_time)) AS newestMs
FROM (
	SELECT *,
		event_time >= {today:DateTime64} AS is_today,
		event_time >= {week:DateTime64} AS is_week,
		event_time >= {hour:DateTime64} AS is_hour
	FROM ioc.feed_outcomes
	WHERE event_time >= {before:DateTime64} AND event_time <= {now:DateTime64}
)
GROUP BY GROUPING SETS ((feed_source, feed_stream), ())
${BOARD_SETTINGS}`,
		{ ...instants }
	);
}

export interface ContractRow {
	readonly sourceId: string;
	readonly stream: string;
	/** When the contract was first written down, epoch milliseconds. */
	readonly sinceMs: number;
	/** Whether the newest word says that the feed exists. */
	readonly isActive: boolean;
}

/** Every feed that ever had a contract. @throws QueryError */
export function contractStarts(clickhouse: ClickHouse): Promise<ContractRow[]> {
	return clickhouse.rows<ContractRow>(
		`SELECT
	toString(feed_source) AS sourceId,
	toString(feed_stream) AS stream,
	toUnixTimestamp64Milli(min(event_time)) AS sinceMs,
	argMax(is_active, (event_time, seq)) AS isActive
FROM ioc.feed_contracts
GROUP BY feed_source, feed_stream
${BOARD_SETTINGS}`
	);
}
