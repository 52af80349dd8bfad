/** What the board of electronic health records asks of ClickHouse. */
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';

export interface EhrSnapshotRow {
	readonly wardCode: string;
	/** Time of the snapshot, epoch milliseconds. */
	readonly asOfMs: number;
	/** Persons. */
	readonly population: number;
	readonly recordsCreated: number;
	/** Null when the source did not say, like the two below. */
	readonly vneidIntegrated: number | null;
	readonly identityVerified: number | null;
	readonly standardConform: number | null;
}

export interface EhrDayRow extends EhrSnapshotRow {
	/** Day in Hanoi, `YYYY-MM-DD`. */
	readonly day: string;
}

/** Newest snapshot of each ward since `from` (epoch milliseconds). Wards without one are absent. @throws QueryError */
export function newestByWard(
	clickhouse: ClickHouse,
	{ from }: { from: number }
): Promise<EhrSnapshotRow[]> {
	return clickhouse.rows<EhrSnapshotRow>(
		`SELECT
	ward_code AS wardCode,
	toUnixTimestamp64Milli(max(event_time)) AS asOfMs,
	argMax(population, event_time) AS population,
	argMax(records_created, event_time) AS recordsCreated,
	argMax(tuple(vneid_integrated), event_time).1 AS vneidIntegrated,
	argMax(tuple(identity_verified), event_time).1 AS identityVerified,
	argMax(tuple(standard_conform), event_time).1 AS standardConform
FROM ioc.ehr_coverage
WHERE event_time >= {from:DateTime64}
GROUP BY ward_code
${BOARD_SETTINGS}`,
		{ from }
	);
}

/** Newest snapshot of each ward on each day in Hanoi since `from` (epoch milliseconds). @throws QueryError */
export function newestByWardAndDay(
	clickhouse: ClickHouse,
	{ from }: { from: number }
): Promise<EhrDayRow[]> {
	return clickhouse.rows<EhrDayRow>(
		`SELECT
	toString(toDate(event_time, 'Asia/Ho_Chi_Minh')) AS day,
	ward_code AS wardCode,
	toUnixTimestamp64Milli(max(event_time)) AS asOfMs,
	argMax(population, event_time) AS population,
	argMax(records_created, event_time) AS recordsCreated,
	argMax(tuple(vneid_integrated), event_time).1 AS vneidIntegrated,
	argMax(tuple(identity_verified), event_time).1 AS identityVerified,
	argMax(tuple(standard_conform), event_time).1 AS standardConform
FROM ioc.ehr_coverage
WHERE event_time >= {from:DateTime64}
GROUP BY day, ward_code
${BOARD_SETTINGS}`,
		{ from }
	);
}
