/** Emergency departments and intensive care. The city adds what is not stale; a single hospital shows its newest word. */
import type { BedType } from '#lib/domains/hospitals/contract.ts';
import type { Place } from '#server/metrics/scope.ts';
import { FRESH, newestBeds, newestEmergency, type EmergencyColumn } from './snapshot-sql.ts';

const INTENSIVE_CARE: BedType = 'adult_icu';
const IS_CITY_HOSPITAL = 'facility_id IN {cityHospitals:Array(String)}';

/** One row for each emergency department. */
export function emergencyRows(place: Place, column: EmergencyColumn): string {
	const isCity = place.kind === 'city';
	return `SELECT
	facility_id AS entity, at, newest.1 AS received, newest.2 AS source,
	newest.3 AS numerator, NULL AS denominator, NULL AS value,
	multiIf(
		NOT ${IS_CITY_HOSPITAL}, 'not_city_hospital',
		numerator IS NULL, 'not_stated',
		${isCity ? `NOT ${FRESH}` : '0'}, 'stale',
		'') AS dropped
FROM (
	${newestEmergency(place, column)}
)`;
}

/**
 * One row for each department of adult intensive care; stale beds are nobody's free beds. The other
 * departments of a single hospital show that it has none.
 */
export function intensiveCareRows(place: Place): string {
	const isCity = place.kind === 'city';
	return `SELECT
	${isCity ? 'facility_id' : 'part'} AS entity, part, at, newest.1 AS received, newest.2 AS source,
	greatest(0, toInt64(newest.3) - toInt64(newest.4)) AS numerator, NULL AS denominator, NULL AS value,
	multiIf(
		NOT ${IS_CITY_HOSPITAL}, 'not_city_hospital',
		NOT endsWith(part, '/${INTENSIVE_CARE}'), 'not_applicable',
		NOT ${FRESH}, 'stale',
		'') AS dropped
FROM (
	${newestBeds(place, isCity ? INTENSIVE_CARE : undefined)}
)`;
}
