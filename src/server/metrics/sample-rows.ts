/** Some of the rows behind a figure, the newest first, with those that were dropped. */
import type { ExplainedSample } from '#lib/metrics/explanation.ts';
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import type { MetricRows, RowsQuestion } from './define-metric-rows.ts';
import { rowsQuery } from './rows-query.ts';
import { isoOf } from './value-of.ts';

export const SAMPLE_ROWS = 20;

type Found = Omit<ExplainedSample, 'at' | 'received'> & {
	readonly atMs: number | null;
	readonly receivedMs: number | null;
};

/** All rows when `limit` is null, which only tests ask for. @throws QueryError, AnalyticsDown */
export async function sampleRows(
	clickhouse: ClickHouse,
	rows: MetricRows,
	{ question, limit = SAMPLE_ROWS }: { question: RowsQuestion; limit?: number | null }
): Promise<ExplainedSample[]> {
	const { sql, params } = rowsQuery(rows, question);
	const found = await clickhouse.rows<Found>(
		`SELECT
	toString(r.entity) AS entity,
	${rows.hasParts === true ? 'toString(r.part)' : "''"} AS part,
	toUnixTimestamp64Milli(r.at) AS atMs,
	toUnixTimestamp64Milli(r.received) AS receivedMs,
	toString(r.source) AS source,
	toFloat64(r.numerator) AS numerator,
	toFloat64(r.denominator) AS denominator,
	toFloat64(r.value) AS value,
	toString(r.dropped) AS dropped
FROM (
${sql}
) AS r
ORDER BY atMs DESC NULLS LAST, entity, part
${limit === null ? '' : `LIMIT ${String(limit)}`}
${BOARD_SETTINGS}`,
		params
	);
	return found.map(({ atMs, receivedMs, ...row }) => ({
		...row,
		at: atMs === null ? null : isoOf(atMs),
		received: receivedMs === null ? null : isoOf(receivedMs)
	}));
}
