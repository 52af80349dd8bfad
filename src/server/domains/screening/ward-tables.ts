/**
 * Persons and visits by ward in SQL. The present is read from the roll-ups that the board reads; they
 * forgot when a visit arrived, so the past is counted from the visits themselves.
 */
import { CITY_ZONE } from '#lib/foundation/time.ts';
import type { RowsQuestion } from '#server/metrics/define-metric-rows.ts';
import { KNOWN, NO_TIME } from '#server/metrics/event-sql.ts';

/** Of the calendar year of `now`, in the target group, known then. */
const VISITS_OF_THE_YEAR = `ioc.screening_visits
		WHERE age_band = '65+' AND event_time >= {yearStart:DateTime64} AND event_time < {yearEnd:DateTime64} AND ${KNOWN}`;

const ROLLED_PERSONS = `SELECT first_day, newest, ${NO_TIME} AS received
		FROM ioc.screening_persons FINAL
		WHERE year = {year:UInt64}`;

/** `newest` is packed as in 0004_screening.sql: seconds, revision, ward. */
const COUNTED_PERSONS = `SELECT
			min(toDate(event_time, '${CITY_ZONE}')) AS first_day,
			max(bitShiftLeft(toUInt64(toUnixTimestamp(event_time)), 30)
				+ bitShiftLeft(toUInt64(least(rev, 8191)), 17)
				+ toUInt64(toUInt32OrZero(ward_code))) AS newest,
			max(toNullable(receive_time)) AS received
		FROM ${VISITS_OF_THE_YEAR}
		GROUP BY toFixedString(unhex(person_key), 16)`;

/** ward, persons (once each, where the newest visit says that they live), new_persons, at, received. */
export function personsByWard({ isPresent }: RowsQuestion): string {
	return `SELECT
		leftPad(toString(bitAnd(newest, 131071)), 5, '0') AS ward,
		count() AS persons,
		countIf(first_day >= {newSince:Date}) AS new_persons,
		max(fromUnixTimestamp64Milli(toInt64(bitShiftRight(newest, 30) * 1000), 'UTC')) AS at,
		max(received) AS received
	FROM (
		${isPresent === true ? ROLLED_PERSONS : COUNTED_PERSONS}
	)
	GROUP BY ward`;
}

/** ward (as the visit says), visits: first revisions only. */
export function visitsByWard({ isPresent }: RowsQuestion): string {
	if (isPresent === true)
		return `SELECT toString(ward_code) AS ward, sum(screening_visit_counts.visits) AS visits
		FROM ioc.screening_visit_counts
		WHERE year = {year:UInt64}
		GROUP BY ward`;
	return `SELECT toString(ward_code) AS ward, countIf(rev = 1) AS visits
		FROM ${VISITS_OF_THE_YEAR}
		GROUP BY ward`;
}

/** Newest visit of each ward of the place, NULL where nobody was screened this year. */
export function wardSigns(question: RowsQuestion): string {
	const own = question.place.kind === 'ward' ? 'ward = {place:String}' : '1';
	return `SELECT ward AS entity, ${NO_TIME} AS at
FROM (SELECT arrayJoin({wards:Array(String)}) AS ward)
WHERE ${own}
UNION ALL
SELECT ward AS entity, toNullable(at) AS at
FROM (
	${personsByWard(question)}
)
WHERE has({wards:Array(String)}, ward) AND ${own}`;
}
