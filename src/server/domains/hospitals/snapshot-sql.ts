/** Newest snapshots in SQL, as the live reducer keeps them: of each department and bed type, and of each emergency department. */
import { hospitalBeds } from '#lib/domains/hospitals/contract.ts';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import { KNOWN, ORDER_TIME } from '#server/metrics/event-sql.ts';
import type { Place } from '#server/metrics/scope.ts';

/** How far back a newest snapshot is looked for; a hospital silent for longer has no data. */
const LOOK_BACK = 'INTERVAL 7 DAY';
/** True for a snapshot that is not stale at `now`. */
export const FRESH = `at >= {now:DateTime64} - INTERVAL ${String(hospitalBeds.freshness.staleAfterMs / MINUTE_MS)} MINUTE`;
const PART = "concat(assumeNotNull(department), '/', assumeNotNull(bed_type))";

/** The city needs all hospitals, so that it is seen who is left out; a place only its own. */
function within({ kind }: Place): string {
	if (kind === 'city') return '';
	const name = kind === 'facility' ? 'facility_id' : `concat(facility_id, '/', ${PART})`;
	return ` AND ${name} = {place:String}`;
}

function newestOf(
	place: Place,
	{ key, where, fields }: { key: string; where: string; fields: string }
) {
	return `SELECT
		toString(facility_id) AS facility_id,
		${key} AS part,
		max(${ORDER_TIME}) AS at,
		argMax((receive_time, toString(source), ${fields}), (${ORDER_TIME}, id)) AS newest
	FROM ioc.hospital_snapshots
	WHERE ${where}${within(place)}
		AND event_time >= {now:DateTime64} - ${LOOK_BACK}
		AND ${KNOWN}
	GROUP BY facility_id, part`;
}

/** facility_id, part (`department/bed_type`), at, newest: received, source, staffed, occupied. */
export function newestBeds(place: Place, bedType?: string): string {
	const where = `type = 'bed_snapshot'${bedType === undefined ? '' : ` AND bed_type = '${bedType}'`}`;
	return newestOf(place, {
		key: PART,
		where,
		fields: 'assumeNotNull(staffed), assumeNotNull(occupied)'
	});
}

export type EmergencyColumn = 'waiting' | 'boarding' | 'census' | 'longest_wait_seconds';

/** facility_id, part (empty), at, newest: received, source, the column. */
export function newestEmergency(place: Place, column: EmergencyColumn): string {
	return newestOf(place, { key: "''", where: "type = 'ed_snapshot'", fields: column });
}
