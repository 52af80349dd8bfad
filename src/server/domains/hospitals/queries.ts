/** What the hospitals board asks of ClickHouse. */
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';

export interface OccupancyRow {
	readonly facilityId: string;
	/** Start of the half hour, epoch milliseconds. */
	readonly bucketMs: number;
	readonly occupied: number;
	readonly staffed: number;
}

/**
 * Beds of each hospital by half hour: the newest snapshot of every department and bed type in the
 * half hour, added up. A hospital that sent nothing in a half hour is absent. Times: epoch
 * milliseconds, `from` inclusive, `to` exclusive. @throws QueryError
 */
export function occupancyByHalfHour(
	clickhouse: ClickHouse,
	{ from, to }: { from: number; to: number }
): Promise<OccupancyRow[]> {
	return clickhouse.rows<OccupancyRow>(
		`SELECT
	facility_id AS facilityId,
	toUnixTimestamp(bucket) * 1000 AS bucketMs,
	sum(newest.occupied) AS occupied,
	sum(newest.staffed) AS staffed
FROM ioc.hospital_half_hours FINAL
WHERE bucket >= {from:DateTime64} AND bucket < {to:DateTime64}
GROUP BY bucket, facility_id
ORDER BY bucket, facility_id
${BOARD_SETTINGS}`,
		{ from, to }
	);
}
