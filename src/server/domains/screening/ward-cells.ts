/**
 * Screening by ward in SQL, with small cells hidden before a number leaves the engine. The rules are
 * those of `small-cells.ts`: a ward with 1 to 9 persons is hidden, with the next smallest when it
 * would be alone. What is hidden is merged into one row, so that the rows still add up to the city.
 */
import { SMALL_CELL_LIMIT } from '#lib/domains/screening/board.ts';
import { CITY_ZONE } from '#lib/foundation/time.ts';
import { KNOWN } from '#server/metrics/event-sql.ts';
import { MERGED_ENTITY } from '#lib/metrics/explanation.ts';
import type { Place } from '#server/metrics/scope.ts';

const OF_THE_YEAR = `age_band = '65+' AND event_time >= {yearStart:DateTime64} AND event_time < {yearEnd:DateTime64} AND ${KNOWN}`;
export const isSmallCount = (count: string) =>
	`(${count} > 0 AND ${count} < ${String(SMALL_CELL_LIMIT)})`;

/** Persons once each, where the newest visit says that they live; packed as in 0004_screening.sql. */
const PERSONS_BY_WARD = `SELECT
		leftPad(toString(bitAnd(newest, 131071)), 5, '0') AS ward,
		count() AS persons,
		countIf(first_day >= {newSince:Date}) AS new_persons,
		max(seen_at) AS at,
		max(received_at) AS received
	FROM (
		SELECT
			min(toDate(event_time, '${CITY_ZONE}')) AS first_day,
			max(event_time) AS seen_at,
			max(receive_time) AS received_at,
			max(bitShiftLeft(toUInt64(toUnixTimestamp(event_time)), 30)
				+ bitShiftLeft(toUInt64(least(rev, 8191)), 17)
				+ toUInt64(toUInt32OrZero(ward_code))) AS newest
		FROM ioc.screening_visits
		WHERE ${OF_THE_YEAR}
		GROUP BY toFixedString(unhex(person_key), 16)
	)
	GROUP BY ward`;

/** Visits are counted where the visit says that the person lives. */
const VISITS_BY_WARD = `SELECT toString(ward_code) AS ward, countIf(rev = 1) AS visits
	FROM ioc.screening_visits
	WHERE ${OF_THE_YEAR}
	GROUP BY ward`;

/** Every ward of the register: ward, residents (the target group), persons, new_persons, at, received, is_hidden. */
function wards(extra: string): string {
	return `SELECT *,
		countIf(${isSmallCount('persons')}) OVER () AS small_wards,
		row_number() OVER (PARTITION BY persons > 0 ORDER BY persons, ward) AS by_size,
		${isSmallCount('persons')} OR (small_wards = 1 AND persons > 0 AND by_size = 2) AS is_hidden
	FROM (
		SELECT cell.1 AS ward, toFloat64(toUInt64(cell.2)) AS residents
		FROM (SELECT arrayJoin(arrayZip({wards:Array(String)}, {residents:Array(String)})) AS cell)
	) AS register
	LEFT JOIN (
	${PERSONS_BY_WARD}
	) AS screened USING (ward)${extra}`;
}

export interface Cells {
	/** Column or expression; NULL for a ward without a person. */
	readonly numerator: string;
	readonly denominator?: string;
	/** Hides more wards than those with few persons. */
	readonly isHidden?: string;
	readonly withVisits?: boolean;
}

/**
 * Rows of a place. A ward alone is hidden from everybody but its own officer; a hidden ward that has
 * nothing to hide behind takes the total of the city with it.
 */
export function cellRows(place: Place, cells: Cells): string {
	const { numerator, denominator = 'NULL', isHidden = 'is_hidden', withVisits = false } = cells;
	const visits = withVisits
		? `\n\tLEFT JOIN (\n\t${VISITS_BY_WARD}\n\t) AS visited USING (ward)`
		: '';
	const judged = `SELECT
		ward, persons, if(persons = 0, NULL, at) AS at, if(persons = 0, NULL, received) AS received,
		${numerator} AS counted, ${denominator} AS base, ${isHidden} AS is_cell_hidden,
		countIf(is_cell_hidden AND counted > 0) OVER () = 1 AS is_alone
	FROM (
	${wards(visits)}
	)`;
	if (place.kind === 'ward')
		return `SELECT
	ward AS entity, at, received, '' AS source,
	if(dropped = '', toFloat64(counted), NULL) AS numerator, toFloat64(base) AS denominator, NULL AS value,
	multiIf(persons = 0, 'no_data', is_cell_hidden AND {showsSmallCells:UInt64} = 0, 'small_cell', '') AS dropped
FROM (
	${judged}
)
WHERE ward = {place:String}`;
	return `SELECT
	if(is_cell_hidden, '${MERGED_ENTITY}', ward) AS entity, max(at) AS at, max(received) AS received, '' AS source,
	if(dropped = '', sum(toFloat64(counted)), NULL) AS numerator, sum(toFloat64(base)) AS denominator, NULL AS value,
	if(is_cell_hidden AND is_alone, 'small_cell', '') AS dropped
FROM (
	${judged}
)
GROUP BY entity, dropped`;
}

/** Wards one by one, 1 where the coverage that is shown is below the limit; hidden wards carry no number. */
export function lowWardRows(limitRatio: number): string {
	return `SELECT
	ward AS entity, if(dropped = '', at, NULL) AS at, if(dropped = '', received, NULL) AS received, '' AS source,
	if(dropped = '', toFloat64(persons / residents < ${String(limitRatio)}), NULL) AS numerator, NULL AS denominator, NULL AS value,
	multiIf(persons = 0, 'no_data', is_hidden, 'small_cell', '') AS dropped
FROM (
	${wards('')}
)`;
}

/** Newest visit of each ward of the register, NULL where nobody was screened this year. */
export function wardSigns({ kind }: Place): string {
	return `SELECT arrayJoin({wards:Array(String)}) AS entity, CAST(NULL, 'Nullable(DateTime64(3, \\'UTC\\'))') AS at
UNION ALL
SELECT toString(ward_code) AS entity, max(toNullable(event_time)) AS at
FROM ioc.screening_visits
WHERE ${OF_THE_YEAR} AND has({wards:Array(String)}, ward_code)${kind === 'ward' ? ' AND ward_code = {place:String}' : ''}
GROUP BY entity`;
}
