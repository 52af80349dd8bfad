/**
 * The rows behind a measure or one of its options: one row per place that should report, for the period
 * that stands for now. The period is chosen as `windows.ts` does, small cells are hidden as in
 * `small-cells.ts`, both in SQL, so that Explain shows a statement that runs as it stands.
 */
import { SMALL_CELL_LIMIT, type Measure } from '#lib/domains/indicators/measure.ts';
import type { PeriodKind } from '#lib/domains/indicators/period.ts';
import { CITY_ZONE } from '#lib/foundation/time.ts';
import { MERGED_ENTITY } from '#lib/metrics/explanation.ts';
import { KNOWN, NO_NUMBER, NO_TIME } from '#server/metrics/event-sql.ts';
import type { Place } from '#server/metrics/scope.ts';

const NEXT: Readonly<Record<PeriodKind, string>> = {
	day: 'addDays(chosen, 1)',
	week: 'addDays(chosen, 7)',
	month: 'addMonths(chosen, 1)',
	quarter: 'addMonths(chosen, 3)',
	year: 'addYears(chosen, 1)'
};

/** What is read: the measure, one option of it where asked, as its newest versions known then. */
export interface RowsOf {
	readonly measure: Measure;
	/** `category=option`; null for the measure as a whole. */
	readonly option: string | null;
}

/** Every place by period: numbers added up over the options, or the common whole once. */
function placesSql({ measure, option }: RowsOf): string {
	const { code, category } = measure;
	const isShared = category?.denominators === 'shared' && option === null;
	const head = option ?? headOf(measure);
	const newest = (column: string) => `argMax(${column}, version)`;
	const sum = (column: string) =>
		`if(countIf(NOT isNaN(${column})) = 0, NULL, sumIf(${column}, NOT isNaN(${column})))`;
	return `SELECT
		first_day, unit,
		${sum('num')} AS numerator,
		${isShared ? 'if(countIf(NOT isNaN(den)) = 0, NULL, maxIf(den, NOT isNaN(den)))' : sum('den')} AS denominator,
		${sum('val')} AS value,
		max(stated) AS stated_at, max(arrived) AS arrived_at, any(sender) AS sender
	FROM (
		SELECT
			any(period_start) AS first_day, toString(any(org_unit)) AS unit,
			${newest('numerator')} AS num, ${newest('denominator')} AS den, ${newest('value')} AS val,
			${newest('event_time')} AS stated, ${newest('receive_time')} AS arrived, toString(${newest('source')}) AS sender
		FROM ioc.indicator_values
		WHERE indicator = '${code}'${head === null ? '' : ` AND disaggregation = '${head}'`}
			AND period_start >= {from:Date} AND ${KNOWN}
		GROUP BY cell
	)
	GROUP BY first_day, unit`;
}

/** The option that stands for all, where there is one. */
function headOf({ category }: Measure): string | null {
	return category?.headline === undefined ? null : `${category.code}=${category.headline}`;
}

/** First day of the newest period that half of those expected reported, else of the newest that anybody did. */
function chosenSql(rows: RowsOf): string {
	// An option is shown for the period of its measure.
	return `(SELECT if(countIf(reporting * 2 >= length({units:Array(String)})) > 0, maxIf(first_day, reporting * 2 >= length({units:Array(String)})), max(first_day))
	FROM (
		SELECT first_day, countIf(numerator IS NOT NULL OR value IS NOT NULL) AS reporting
		FROM (
	${placesSql({ measure: rows.measure, option: null })}
		)
		WHERE has({units:Array(String)}, unit)
		GROUP BY first_day
		HAVING reporting > 0
	))`;
}

/** Columns of a row with what is wrong with it; small counts of persons still carry their numbers here. */
function judgedSql(rows: RowsOf): string {
	const { measure } = rows;
	const isPersons = measure.metric.suppressBelow !== null;
	const small = (column: string) => `(${column} > 0 AND ${column} < ${String(SMALL_CELL_LIMIT)})`;
	const isFew = `ifNull(${small('numerator')} OR ${small('denominator')}, false)`;
	return `WITH ${chosenSql(rows)} AS chosen, toDateTime64(toString(${NEXT[measure.frequency]}), 3, '${CITY_ZONE}') AS ended
	SELECT
		entity, numerator, denominator, value, sender,
		if(numerator IS NULL AND value IS NULL, NULL, least(stated, ended)) AS at, arrived AS received,
		multiIf(
			NOT has({units:Array(String)}, entity), 'not_in_registry',
			numerator IS NULL AND value IS NULL, if(stated IS NULL, 'no_data', 'withdrawn'),
			denominator = 0, 'not_applicable',
			'') AS reason,
		${
			isPersons
				? `countIf(${isFew}) OVER () AS few,
		row_number() OVER (PARTITION BY ifNull(numerator, 0) > 0 ORDER BY numerator, entity) AS by_size,
		${isFew} OR (few = 1 AND ifNull(numerator, 0) > 0 AND by_size = 2) AS is_hidden`
				: 'false AS is_hidden'
		}
	FROM (
		SELECT
			entity, max(numerator) AS numerator, max(denominator) AS denominator, max(value) AS value,
			max(stated) AS stated, max(arrived) AS arrived, max(sender) AS sender
		FROM (
			SELECT unit AS entity, toNullable(numerator) AS numerator, toNullable(denominator) AS denominator, toNullable(value) AS value,
				toNullable(stated_at) AS stated, toNullable(arrived_at) AS arrived, sender
			FROM (
	${placesSql(rows)}
			)
			WHERE first_day = chosen
			UNION ALL
			SELECT arrayJoin({units:Array(String)}), ${NO_NUMBER}, ${NO_NUMBER}, ${NO_NUMBER}, ${NO_TIME}, ${NO_TIME}, ''
		)
		GROUP BY entity
	)`;
}

/** The rows of a place; hidden places are merged, so that the rows still add up to the city. */
export function measureRows(rows: RowsOf, { kind }: Place): string {
	const isPersons = rows.measure.metric.suppressBelow !== null;
	const shown = `if(dropped = '', numerator, NULL) AS numerator, if(dropped = '', denominator, NULL) AS denominator, if(dropped = '', value, NULL) AS value`;
	if (kind !== 'city')
		return `SELECT * REPLACE(${shown})
FROM (
	SELECT entity, at, received, sender AS source, numerator, denominator, value,
		if(reason = '' AND is_hidden, 'small_cell', reason) AS dropped
	FROM (
	${judgedSql(rows)}
	)
	WHERE entity = {place:String}
)`;
	if (!isPersons)
		return `SELECT entity, at, received, sender AS source, numerator, denominator, value, reason AS dropped
FROM (
	${judgedSql(rows)}
)`;
	return `SELECT * REPLACE(${shown})
FROM (
	SELECT
		if(is_hidden AND reason = '', '${MERGED_ENTITY}', entity) AS entity, max(at) AS at, max(received) AS received, '' AS source,
		sum(numerator) AS numerator, sum(denominator) AS denominator, max(value) AS value,
		if(any(reason) = '' AND any(city_persons) BETWEEN 1 AND ${String(SMALL_CELL_LIMIT - 1)}, 'small_cell', any(reason)) AS dropped
	FROM (
		SELECT *, sumIf(numerator, reason = '') OVER () AS city_persons
		FROM (
	${judgedSql(rows)}
		)
	)
	GROUP BY entity
)`;
}

/** Places that should report; the time is null for those that did not in the period that stands for now. */
export function measureSigns(rows: RowsOf, { kind }: Place): string {
	return `SELECT entity, at FROM (
	${judgedSql(rows)}
)
WHERE has({units:Array(String)}, entity)${kind === 'city' ? '' : ' AND entity = {place:String}'}`;
}
