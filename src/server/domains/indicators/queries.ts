/** What boards and pages of indicators ask of ClickHouse. */
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { cellsSql, placesParams, placesSql, sumOf, type CellScope } from './cells.ts';

/** Figures of a stretch of the data: present ones and those that were known first. Null: nobody said. */
export interface Figures {
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** Quantiles over the places, for measures whose places report a value. */
	readonly median: number | null;
	readonly p90: number | null;
	readonly firstNumerator: number | null;
	readonly firstDenominator: number | null;
	readonly firstMedian: number | null;
	readonly firstP90: number | null;
	/** Epoch milliseconds: newest statement; last correction, 0 without one. */
	readonly newestMs: number;
	readonly correctedMs: number;
}

export interface PeriodRow extends Figures {
	readonly code: string;
	/** First day of the period, `YYYY-MM-DD`. */
	readonly day: string;
	/** Places with a present figure. */
	readonly reporting: number;
}

export interface OptionRow extends PeriodRow {
	/** `category=option`. */
	readonly option: string;
}

export interface PlaceRow {
	readonly code: string;
	readonly day: string;
	readonly place: string;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly value: number | null;
	readonly firstNumerator: number | null;
	readonly firstDenominator: number | null;
	readonly firstValue: number | null;
	readonly newestMs: number;
	readonly correctedMs: number;
}

const quantile = (share: number, column: string) =>
	`quantileExactInclusiveIf(${String(share)})(${column}, NOT isNaN(${column}))`;
const FIGURES = `${sumOf('num')} AS numerator, ${sumOf('den')} AS denominator,
	${quantile(0.5, 'val')} AS median, ${quantile(0.9, 'val')} AS p90,
	${sumOf('num_first')} AS firstNumerator, ${sumOf('den_first')} AS firstDenominator,
	${quantile(0.5, 'val_first')} AS firstMedian, ${quantile(0.9, 'val_first')} AS firstP90,
	countIf(NOT isNaN(num) OR NOT isNaN(val)) AS reporting`;
const TIMES = `toUnixTimestamp64Milli(max(newest)) AS newestMs,
	if(max(any_corrected), toUnixTimestamp64Milli(max(corrected)), 0) AS correctedMs`;

/** Every measure and period of the scope, added up over its places. @throws QueryError, AnalyticsDown */
export function periodTotals(clickhouse: ClickHouse, scope: CellScope): Promise<PeriodRow[]> {
	const { sql, params } = cellsSql(scope);
	return clickhouse.rows<PeriodRow>(
		`SELECT toString(of_code) AS code, toString(of_day) AS day, ${FIGURES}, ${TIMES}
FROM (${placesSql(sql)})
GROUP BY of_code, of_day
ORDER BY code, day
${BOARD_SETTINGS}`,
		{ ...params, ...placesParams(scope) }
	);
}

/** Every option of split measures, added up over the places. @throws QueryError, AnalyticsDown */
export function optionTotals(clickhouse: ClickHouse, scope: CellScope): Promise<OptionRow[]> {
	const { sql, params } = cellsSql(scope);
	return clickhouse.rows<OptionRow>(
		`SELECT toString(code) AS code, toString(first_day) AS day, toString(option_name) AS option, ${FIGURES}, ${TIMES}
FROM (
	SELECT
		code, first_day, option_name, is_numerator AS num, is_denominator AS den, is_value AS val,
		was_numerator AS num_first, was_denominator AS den_first, was_value AS val_first,
		newest_at AS newest, is_corrected AS any_corrected, if(is_corrected, newest_at, toDateTime64(0, 3, 'UTC')) AS corrected
	FROM (${sql})
	WHERE option_name != ''
)
GROUP BY code, first_day, option_name
ORDER BY code, day, option
${BOARD_SETTINGS}`,
		params
	);
}

/** Every place of the scope by period. @throws QueryError, AnalyticsDown */
export function placeTotals(clickhouse: ClickHouse, scope: CellScope): Promise<PlaceRow[]> {
	const { sql, params } = cellsSql(scope);
	return clickhouse.rows<PlaceRow>(
		`SELECT
	toString(of_code) AS code, toString(of_day) AS day, toString(of_unit) AS place,
	num AS numerator, den AS denominator, val AS value,
	num_first AS firstNumerator, den_first AS firstDenominator, val_first AS firstValue,
	toUnixTimestamp64Milli(newest) AS newestMs, if(any_corrected, toUnixTimestamp64Milli(corrected), 0) AS correctedMs
FROM (${placesSql(sql)})
ORDER BY code, day, place
${BOARD_SETTINGS}`,
		{ ...params, ...placesParams(scope) }
	);
}
