/** What the board of the 115 service asks of ClickHouse. */
import { HOUR_MS } from '#lib/foundation/time.ts';
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';

export interface IncidentResponseRow {
	readonly incidentId: string;
	/** Null while the scene has no ward. */
	readonly wardCode: string | null;
	/** Epoch milliseconds. */
	readonly callAtMs: number;
	/** Cancelled, or linked to the incident that it repeats. */
	readonly isVoid: 0 | 1;
	/** Seconds from the call to the first crew at the patient; null while a time stamp is missing or they contradict. */
	readonly responseSeconds: number | null;
}

/**
 * One row per incident called from `from` to `to` (epoch milliseconds, both inclusive), by its
 * highest revision. @throws QueryError
 */
export function incidentResponses(
	clickhouse: ClickHouse,
	{ from, to }: { from: number; to: number }
): Promise<IncidentResponseRow[]> {
	return clickhouse.rows<IncidentResponseRow>(
		`SELECT
	incident_id AS incidentId,
	truth.ward_code AS wardCode,
	toUnixTimestamp64Milli(truth.call_at) AS callAtMs,
	truth.type IN ('cancelled', 'linked') AS isVoid,
	if(at_patient >= truth.call_at, dateDiff('millisecond', truth.call_at, at_patient) / 1000, NULL) AS responseSeconds
FROM (
	SELECT
		incident_id,
		argMax(CAST((ward_code, call_at, type), 'Tuple(ward_code Nullable(String), call_at DateTime64(3, ''UTC''), type String)'), rev) AS truth
	FROM ioc.incidents
	WHERE call_at >= {from:DateTime64} - INTERVAL 1 DAY
	GROUP BY incident_id
) AS incident
LEFT JOIN (
	SELECT assumeNotNull(incident_id) AS incident_id, min(toNullable(event_time)) AS at_patient
	FROM ioc.unit_status
	WHERE event_time >= {from:DateTime64} AND status = 'at_patient' AND incident_id IS NOT NULL
	GROUP BY incident_id
) AS arrival USING (incident_id)
WHERE truth.call_at >= {from:DateTime64} AND truth.call_at <= {to:DateTime64}
ORDER BY callAtMs, incidentId
${BOARD_SETTINGS}`,
		{ from, to }
	);
}

/**
 * Hours (start, epoch milliseconds) since `from` in which the service sent anything at all, so that
 * an hour without calls differs from an hour without data. @throws QueryError
 */
export async function reportedHours(
	clickhouse: ClickHouse,
	{ from }: { from: number }
): Promise<number[]> {
	const rows = await clickhouse.rows<{ hourMs: number }>(
		`SELECT DISTINCT toUnixTimestamp(toStartOfHour(at)) * 1000 AS hourMs
FROM (
	SELECT minute AS at FROM ioc.unit_minutes WHERE minute >= {from:DateTime64}
	UNION ALL
	SELECT toDateTime(event_time, 'UTC') AS at FROM ioc.unit_status WHERE event_time >= {from:DateTime64}
	UNION ALL
	SELECT toDateTime(event_time, 'UTC') AS at FROM ioc.incidents
	WHERE call_at >= {from:DateTime64} - INTERVAL 1 DAY AND event_time >= {from:DateTime64}
)
ORDER BY hourMs
${BOARD_SETTINGS}`,
		{ from }
	);
	return rows.map(({ hourMs }) => hourMs);
}

/**
 * Newest word of the service (epoch milliseconds): an incident, a step of a crew or a position. Units send
 * positions all the time, so a night without calls is quiet and not late. Null when nothing ever came.
 * @throws QueryError
 */
export async function newestEvidence(
	clickhouse: ClickHouse,
	{ now }: { now: number }
): Promise<number | null> {
	const [row] = await clickhouse.rows<{ atMs: number }>(
		`SELECT toUnixTimestamp64Milli(max(at)) AS atMs
FROM (
	SELECT max(event_time) AS at FROM ioc.unit_status
	UNION ALL
	SELECT max(event_time) AS at FROM ioc.incidents
	UNION ALL
	SELECT max(event_time) AS at FROM ioc.unit_positions WHERE event_time >= {hourAgo:DateTime64}
	UNION ALL
	SELECT toDateTime64(max(minute), 3, 'UTC') AS at FROM ioc.unit_minutes
)
${BOARD_SETTINGS}`,
		{ hourAgo: now - HOUR_MS }
	);
	return row === undefined || row.atMs === 0 ? null : row.atMs;
}
