/** Incidents in SQL as the board counts them: the highest revision, and the first crew at the patient. */
import { KNOWN } from '#server/metrics/event-sql.ts';
import type { Place } from '#server/metrics/scope.ts';

/**
 * One row for each incident called since `lookBack` before `now`: nr (running number by call time,
 * so that no id leads to a call), ward_code, type, call_at, received, source, at_patient.
 */
export function incidentTruths(place: Place, lookBack: string): string {
	return `SELECT
	row_number() OVER (ORDER BY truth.call_at, incident_id) AS nr,
	truth.ward_code AS ward_code, truth.type AS type, truth.call_at AS call_at,
	truth.received AS received, truth.source AS source, at_patient
FROM (
	SELECT
		incident_id,
		argMax(CAST((ward_code, call_at, type, receive_time, source),
			'Tuple(ward_code Nullable(String), call_at DateTime64(3, ''UTC''), type String, received DateTime64(3, ''UTC''), source String)'), rev) AS truth
	FROM ioc.incidents
	WHERE call_at >= {now:DateTime64} - ${lookBack} - INTERVAL 1 DAY AND ${KNOWN}
	GROUP BY incident_id
) AS incident
LEFT JOIN (
	SELECT assumeNotNull(incident_id) AS incident_id, min(toNullable(event_time)) AS at_patient
	FROM ioc.unit_status
	WHERE event_time >= {now:DateTime64} - ${lookBack} AND status = 'at_patient' AND incident_id IS NOT NULL AND ${KNOWN}
	GROUP BY incident_id
) AS arrival USING (incident_id)
WHERE truth.call_at >= {now:DateTime64} - ${lookBack} AND truth.call_at <= {now:DateTime64}${
		place.kind === 'ward' ? ' AND truth.ward_code = {place:String}' : ''
	}`;
}

/** Any sign that the service reports: a call, a step of a crew or, while nobody calls, a position. */
export function serviceSigns(): string {
	const newest = (table: string, days: number) =>
		`SELECT '' AS entity, max(toNullable(least(event_time, receive_time))) AS at FROM ioc.${table} WHERE event_time >= {now:DateTime64} - INTERVAL ${String(days)} DAY AND ${KNOWN}`;
	return [newest('unit_status', 30), newest('incidents', 30), newest('unit_positions', 1)].join(
		'\nUNION ALL\n'
	);
}
