/**
 * Beds behind occupancy, decided as the live reducer decides (`hospital-load.ts`): of a hospital the
 * departments that are not stale, or all when all are; of the city the hospitals that have a fresh
 * department, or all when none has.
 */
import { NO_NUMBER, NO_TIME } from '#server/metrics/event-sql.ts';
import type { Place } from '#server/metrics/scope.ts';
import { FRESH, newestBeds } from './snapshot-sql.ts';

/** facility_id, part, at, received, source, staffed, occupied, beds (counted, of the hospital) and the three marks. */
function judgedBeds(place: Place): string {
	return `SELECT *,
	is_fresh OR NOT is_hospital_fresh AS is_newest_known,
	sumIf(staffed, is_fresh OR NOT is_hospital_fresh) OVER (PARTITION BY facility_id) AS beds
FROM (
	SELECT
		facility_id, part, at, newest.1 AS received, newest.2 AS source, newest.3 AS staffed, newest.4 AS occupied,
		${FRESH} AS is_fresh,
		max(${FRESH}) OVER (PARTITION BY facility_id) AS is_hospital_fresh
	FROM (
	${newestBeds(place)}
	)
)`;
}

/** One row for each department and bed type of one hospital or of one department. */
export function occupancyOfPlace(place: Place): string {
	return `SELECT
	part AS entity, part, at, received, source,
	occupied AS numerator, staffed AS denominator, NULL AS value,
	if(is_newest_known, '', 'stale') AS dropped
FROM (${judgedBeds(place)})`;
}

/** The same of all hospitals, and a row without data for each of the city's that sent nothing. */
export function occupancyOfCity(place: Place): string {
	return `SELECT
	facility_id AS entity, part, at, received, source,
	occupied AS numerator, staffed AS denominator, NULL AS value,
	multiIf(
		NOT is_city, 'not_city_hospital',
		at IS NULL, 'no_data',
		NOT is_newest_known, 'stale',
		beds = 0, 'not_stated',
		is_hospital_fresh OR NOT is_city_fresh, '',
		'stale') AS dropped
FROM (
	SELECT *,
		facility_id IN {cityHospitals:Array(String)} AS is_city,
		max(is_city AND is_hospital_fresh AND beds > 0) OVER () AS is_city_fresh,
		count() OVER (PARTITION BY facility_id) AS rows_of_hospital
	FROM (
		SELECT facility_id, part, toNullable(at) AS at, toNullable(received) AS received, source,
			toNullable(toFloat64(staffed)) AS staffed, toNullable(toFloat64(occupied)) AS occupied,
			is_hospital_fresh, is_newest_known, beds
		FROM (${judgedBeds(place)})
		UNION ALL
		SELECT arrayJoin({cityHospitals:Array(String)}), '', ${NO_TIME}, ${NO_TIME}, '',
			${NO_NUMBER}, ${NO_NUMBER}, 0, 1, 0
	)
)
WHERE at IS NOT NULL OR rows_of_hospital = 1`;
}

/** One row for each hospital of the city, 1 where its counted departments use more beds than they staff. */
export function overFullOfCity(place: Place): string {
	return `SELECT
	facility_id AS entity, max(at) AS at, max(received) AS received, any(source) AS source,
	toFloat64(sumIf(occupied, is_newest_known) > any(beds)) AS numerator,
	NULL AS denominator, NULL AS value,
	multiIf(
		NOT (facility_id IN {cityHospitals:Array(String)}), 'not_city_hospital',
		any(beds) = 0, 'not_stated',
		NOT any(is_hospital_fresh), 'stale',
		'') AS dropped
FROM (${judgedBeds(place)})
GROUP BY facility_id`;
}
