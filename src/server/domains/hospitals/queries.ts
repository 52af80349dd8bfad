/** What the hospitals board asks of ClickHouse. */
import { MINUTE_MS } from '#lib/foundation/time.ts';
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';

const HALF_HOUR_MS = 30 * MINUTE_MS;

export interface OccupancyRow {
	readonly facilityId: string;
	/** Start of the half hour, epoch milliseconds. */
	readonly bucketMs: number;
	readonly occupied: number;
	readonly staffed: number;
}

/**
 * Beds of each hospital by half hour: the newest snapshot of every department and bed type, added up.
 * In the newest half hour, which is not over, a department that has not reported yet counts with its
 * snapshot of the half hour before, so that the point is no sum over the few that have. A hospital
 * that sent nothing is absent. Times: epoch milliseconds, `from` inclusive, `to` exclusive.
 * @throws QueryError
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
FROM (
	SELECT bucket, facility_id, newest
	FROM ioc.hospital_half_hours FINAL
	WHERE bucket >= {from:DateTime64} AND bucket < {to:DateTime64}
	UNION ALL
	SELECT bucket + INTERVAL 30 MINUTE, facility_id, newest
	FROM ioc.hospital_half_hours FINAL
	WHERE bucket = {last:DateTime64} - INTERVAL 30 MINUTE
		AND (facility_id, department, bed_type) NOT IN (
			SELECT facility_id, department, bed_type
			FROM ioc.hospital_half_hours
			WHERE bucket = {last:DateTime64}
		)
)
GROUP BY bucket, facility_id
ORDER BY bucket, facility_id
${BOARD_SETTINGS}`,
		{ from, to, last: Math.floor((to - 1) / HALF_HOUR_MS) * HALF_HOUR_MS }
	);
}
