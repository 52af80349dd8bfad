/** One measure place by place and option by option. */
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { cellsSql, type CellScope } from './cells.ts';

export interface OptionCell {
	/** First day of the period, `YYYY-MM-DD`. */
	readonly day: string;
	/** Ward code or facility id. */
	readonly place: string;
	/** `category=option`. */
	readonly option: string;
	/** Null: nobody said. */
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly firstNumerator: number | null;
	readonly firstDenominator: number | null;
	/** Epoch milliseconds: newest statement; last correction, 0 without one. */
	readonly newestMs: number;
	readonly correctedMs: number;
}

/** Every cell of a split measure since the scope's first day. @throws QueryError, AnalyticsDown */
export function optionCells(
	clickhouse: ClickHouse,
	scope: CellScope & { readonly code: string }
): Promise<OptionCell[]> {
	const { sql, params } = cellsSql(scope);
	return clickhouse.rows<OptionCell>(
		`SELECT
	toString(first_day) AS day, toString(unit) AS place, toString(option_name) AS option,
	is_numerator AS numerator, is_denominator AS denominator,
	was_numerator AS firstNumerator, was_denominator AS firstDenominator,
	toUnixTimestamp64Milli(newest_at) AS newestMs,
	if(is_corrected, toUnixTimestamp64Milli(newest_at), 0) AS correctedMs
FROM (${sql})
WHERE option_name != '' AND NOT isNaN(is_numerator)
ORDER BY place, option, day
${BOARD_SETTINGS}`,
		params
	);
}
