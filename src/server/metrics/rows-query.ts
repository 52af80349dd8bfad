/** The texts that are run and shown: rows of a metric with their parameters, and the value over them. */
import type { Aggregation } from '#lib/metrics/define-metric.ts';
import { BOARD_SETTINGS } from '#server/platform/clickhouse/clickhouse.ts';
import { bindParams, type Params } from '#server/platform/clickhouse/literal.ts';
import type { MetricRows, RowsQuestion } from './define-metric-rows.ts';

export interface Asked {
	readonly sql: string;
	readonly params: Params;
}

/** The rows with the parameters that the text names. */
export function rowsQuery(rows: MetricRows, question: RowsQuestion): Asked {
	return withQuestion(rows, question, rows.sql(question.place, question));
}

/** Any text about a question, with the parameters that it names. */
export function withQuestion(rows: MetricRows, question: RowsQuestion, sql: string): Asked {
	const { now, knownAt, place } = question;
	const known: Params = { now, knownAt, place: place.id, ...rows.params?.(question) };
	const params = Object.fromEntries(
		Object.entries(known).filter(([name]) => sql.includes(`{${name}:`))
	);
	return { sql, params };
}

/** How rows, under the name `r`, become the value. A ratio without denominator is NULL. */
export function valueExpression(aggregation: Aggregation): string {
	switch (aggregation) {
		case 'ratio':
			return 'toFloat64(sum(r.numerator)) / nullIf(toFloat64(sum(r.denominator)), 0)';
		case 'sum':
			return 'toFloat64(sum(r.numerator))';
		case 'count':
			return 'toFloat64(count())';
		case 'median':
			return 'quantileExactInclusive(0.5)(toFloat64(r.value))';
		case 'p90':
			return 'quantileExactInclusive(0.9)(toFloat64(r.value))';
		case 'p95':
			return 'quantileExactInclusive(0.95)(toFloat64(r.value))';
	}
}

/** The statement that gives the value, with every parameter filled in, so that it runs as it stands. */
export function literalSql(rows: MetricRows, question: RowsQuestion): string {
	const { sql, params } = rowsQuery(rows, question);
	const { aggregation } = rows.metric;
	const parts =
		aggregation === 'ratio'
			? 'toFloat64(sum(r.numerator)) AS numerator, toFloat64(sum(r.denominator)) AS denominator, '
			: '';
	return bindParams(
		`SELECT count() AS counted, ${parts}${valueExpression(aggregation)} AS value
FROM (
${indented(sql)}
) AS r
WHERE r.dropped = ''
${BOARD_SETTINGS}`,
		params
	).replaceAll(/fromUnixTimestamp64Milli\(toInt64\((\d+)\), 'UTC'\)/g, (_, ms: string) =>
		readableInstant(Number(ms))
	);
}

function readableInstant(epochMs: number): string {
	const text = new Date(epochMs).toISOString().replace('T', ' ').replace('Z', '');
	return `toDateTime64('${text}', 3, 'UTC')`;
}

function indented(sql: string): string {
	return sql.replaceAll(/^/gm, '\t');
}
