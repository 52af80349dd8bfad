/** Runs the rows behind a metric: the value in SQL, the totals by reason, and what each entity adds. */
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import type { MetricRows, RowsQuestion } from './define-metric-rows.ts';
import { rowsQuery, valueExpression } from './rows-query.ts';
import { askedSigns, signsFromRows, type Sender } from './senders.ts';
import { valueOf, type RowTotals } from './value-of.ts';

export interface EntityTotals extends RowTotals {
	readonly entity: string;
}

export interface Evaluation {
	readonly value: MetricValue;
	/** One for each reason that occurs, and one for the counted rows when there are any. */
	readonly totals: readonly RowTotals[];
	/** At most `ENTITY_LIMIT` by id; an entity occurs once for each reason it has. */
	readonly entities: readonly EntityTotals[];
	readonly entityCount: number;
	/** Places that should report; empty where nobody is counted. */
	readonly senders: readonly Sender[];
}

/** More entities than any register of the city has. */
const ENTITY_LIMIT = 2_000;
/** `grouping` of both columns: 0 names entity and reason, 1 the reason alone, 2 nothing. */
const LEVEL = { entity: 0, reason: 1, all: 2 } as const;

interface Found extends EntityTotals {
	readonly level: number;
	readonly entities: number;
}

/** @throws QueryError, AnalyticsDown */
export async function evaluate(
	clickhouse: ClickHouse,
	rows: MetricRows,
	question: RowsQuestion
): Promise<Evaluation> {
	const { sql, params } = rowsQuery(rows, question);
	const found = await clickhouse.rows<Found>(
		`SELECT
	grouping(r.dropped) + grouping(r.entity) AS level,
	toString(r.entity) AS entity,
	toString(r.dropped) AS dropped,
	uniqExact(r.entity) AS entities,
	count() AS rows,
	toFloat64(sum(r.numerator)) AS numerator,
	toFloat64(sum(r.denominator)) AS denominator,
	${valueExpression(rows.metric.aggregation)} AS value,
	toUnixTimestamp64Milli(max(r.at)) AS atMs
FROM (
${sql}
) AS r
GROUP BY GROUPING SETS ((), (r.dropped), (r.entity, r.dropped))
ORDER BY level DESC, entity, dropped
LIMIT ${String(ENTITY_LIMIT)}
${BOARD_SETTINGS}`,
		params
	);
	const totals = found.filter(({ level, rows: n }) => level === LEVEL.reason && n > 0);
	const entities = found.filter(({ level }) => level === LEVEL.entity);
	const signs =
		(await askedSigns(clickhouse, rows, question)) ?? signsFromRows(rows, entities, question);
	return {
		value: valueOf(rows, question, { totals, signs }),
		totals,
		entities,
		entityCount: found.find(({ level }) => level === LEVEL.all)?.entities ?? 0,
		senders: signs.senders
	};
}
