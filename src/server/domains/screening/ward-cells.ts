/**
 * Screening by ward in SQL, with small cells hidden before a number leaves the engine. The rules are
 * those of `small-cells.ts`: a ward with 1 to 9 persons is hidden, with the next smallest when it
 * would be alone. What is hidden is merged into one row, so that the rows still add up to the city.
 */
import { SMALL_CELL_LIMIT } from '#lib/domains/screening/board.ts';
import { MERGED_ENTITY } from '#lib/metrics/explanation.ts';
import type { RowsQuestion } from '#server/metrics/define-metric-rows.ts';
import { personsByWard, visitsByWard } from './ward-tables.ts';

export const isSmallCount = (count: string) =>
	`(${count} > 0 AND ${count} < ${String(SMALL_CELL_LIMIT)})`;

/** Every ward of the register: ward, residents (the target group), persons, new_persons, at, received, is_hidden. */
function wards(persons: string, more = ''): string {
	return `SELECT *,
		countIf(${isSmallCount('persons')}) OVER () AS small_wards,
		row_number() OVER (PARTITION BY persons > 0 ORDER BY persons, ward) AS by_size,
		${isSmallCount('persons')} OR (small_wards = 1 AND persons > 0 AND by_size = 2) AS is_hidden
	FROM (
		SELECT cell.1 AS ward, toFloat64(toUInt64(cell.2)) AS residents
		FROM (SELECT arrayJoin(arrayZip({wards:Array(String)}, {residents:Array(String)})) AS cell)
	) AS register
	LEFT JOIN (
	${persons}
	) AS screened USING (ward)${more}`;
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
 * Rows of a place. A ward without a person has not reported: of the city's base it is no part. A ward alone is hidden from everybody but its own officer; a hidden ward that has
 * nothing to hide behind takes the total of the city with it.
 */
export function cellRows(question: RowsQuestion, cells: Cells): string {
	const { numerator, denominator = 'NULL', isHidden = 'is_hidden', withVisits = false } = cells;
	const visits = withVisits
		? `\n\tLEFT JOIN (\n\t${visitsByWard(question)}\n\t) AS visited USING (ward)`
		: '';
	const judged = `SELECT
		ward, persons, if(persons = 0, NULL, at) AS at, if(persons = 0, NULL, received) AS received,
		${numerator} AS counted, ${denominator} AS base, ${isHidden} AS is_cell_hidden,
		countIf(is_cell_hidden AND counted > 0) OVER () = 1 AS is_alone
	FROM (
	${wards(personsByWard(question), visits)}
	)`;
	if (question.place.kind === 'ward')
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
	if(dropped = '', sum(toFloat64(counted)), NULL) AS numerator, sum(if(persons = 0, NULL, toFloat64(base))) AS denominator, NULL AS value,
	if(is_cell_hidden AND is_alone, 'small_cell', '') AS dropped
FROM (
	${judged}
)
GROUP BY entity, dropped`;
}

/** Wards one by one, 1 where the coverage that is shown is below the limit; hidden wards carry no number. */
export function lowWardRows(question: RowsQuestion, limitRatio: number): string {
	return `SELECT
	ward AS entity, if(dropped = '', at, NULL) AS at, if(dropped = '', received, NULL) AS received, '' AS source,
	if(dropped = '', toFloat64(persons / residents < ${String(limitRatio)}), NULL) AS numerator, NULL AS denominator, NULL AS value,
	multiIf(persons = 0, 'no_data', is_hidden, 'small_cell', '') AS dropped
FROM (
	${wards(personsByWard(question))}
)`;
}
