/** What every room may ask of ClickHouse, whether it is embedded or a server. */
import type { Params } from './literal.ts';

export interface ClickHouse {
	/**
	 * Rows of one SELECT. Parameters stand in the text as `{name:Type}`.
	 * @throws QueryError when the engine refuses, AnalyticsDown when nobody answers.
	 */
	rows<Row>(sql: string, params?: Params): Promise<Row[]>;
}

/**
 * End of every board query: it may not run longer than five seconds nor take more than two threads,
 * because an embedded engine cannot be interrupted from outside (data-path.md §A). Expressions are
 * not compiled: that held up the second and fourth answer by 40 ms and gained nothing later.
 */
export const BOARD_SETTINGS =
	'SETTINGS max_execution_time = 5, max_threads = 2, output_format_json_quote_64bit_integers = 0, compile_expressions = 0, compile_aggregate_expressions = 0';
