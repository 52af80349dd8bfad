/** What stands now in the cells that a file or a call names: their newest words. */
import type { CellFigures } from '#lib/domains/indicators/upload/preview.ts';
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';

export interface CurrentValue extends CellFigures {
	readonly isDeleted: boolean;
	/** Orders the versions of a cell; another one means that somebody spoke meanwhile. */
	readonly version: string;
	/** When the newest word was stated, epoch milliseconds. */
	readonly statedMs: number;
}

/** Cells of one question. A name has at most 150 letters and a question at most 262,144. */
const CELLS_AT_ONCE = 1_000;

interface Row extends CellFigures {
	readonly name: string;
	readonly deleted: boolean;
	readonly newest: string;
	readonly statedMs: number;
}

/** By the name of the cell (`cellOf`); a cell that nobody ever filled is absent. @throws QueryError, AnalyticsDown */
export async function currentValues(
	clickhouse: ClickHouse,
	cells: readonly string[]
): Promise<Map<string, CurrentValue>> {
	const names = [...new Set(cells)].toSorted();
	const found = new Map<string, CurrentValue>();
	for (let start = 0; start < names.length; start += CELLS_AT_ONCE) {
		const asked = names.slice(start, start + CELLS_AT_ONCE);
		const rows = await clickhouse.rows<Row>(QUESTION, {
			indicators: [...new Set(asked.map((name) => name.split('/')[0] ?? ''))],
			cells: asked
		});
		for (const { name, deleted, newest, statedMs, numerator, denominator, value } of rows)
			found.set(name, {
				...{ numerator, denominator, value, statedMs },
				isDeleted: deleted,
				version: newest
			});
	}
	return found;
}

const QUESTION = `SELECT
	any(concat(indicator, '/', toString(period), '/', org_unit, '/', disaggregation)) AS name,
	argMax(numerator, version) AS numerator, argMax(denominator, version) AS denominator, argMax(value, version) AS value,
	argMax(is_deleted, version) AS deleted,
	toString(max(version)) AS newest,
	toUnixTimestamp64Milli(argMax(event_time, version)) AS statedMs
FROM ioc.indicator_values
WHERE indicator IN {indicators:Array(String)}
	AND concat(indicator, '/', toString(period), '/', org_unit, '/', disaggregation) IN {cells:Array(String)}
GROUP BY cell
${BOARD_SETTINGS}`;
