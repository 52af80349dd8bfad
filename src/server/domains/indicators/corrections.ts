/** Cells of a measure that were corrected after they were first known. */
import type { CorrectedCell } from '#lib/domains/indicators/detail.ts';
import { optionOf } from '#lib/domains/indicators/category.ts';
import type { Measure } from '#lib/domains/indicators/measure.ts';
import { placeKind } from '#lib/domains/indicators/places.ts';
import { measured, type Scope } from '#lib/metrics/metric-value.ts';
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { cellsSql, type CellScope } from './cells.ts';
import { figureOf, periodOfDay, type Said } from './measure-values.ts';

interface Row {
	readonly day: string;
	readonly place: string;
	readonly option: string;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly value: number | null;
	readonly firstNumerator: number | null;
	readonly firstDenominator: number | null;
	readonly firstValue: number | null;
	readonly statedMs: number;
	readonly receivedMs: number;
	readonly source: string;
	readonly comment: string | null;
}

/** Corrections that a page lists. */
const MOST = 60;

/** Who stated the present version, when it arrived and what was remarked. */
const ORIGIN = `
	argMax(receive_time, version) AS received_at, argMax(source, version) AS sender, argMax(tuple(comment), version).1 AS remark,`;

/** Newest first. @throws QueryError, AnalyticsDown */
export async function correctedCells(
	clickhouse: ClickHouse,
	measure: Measure,
	scope: CellScope
): Promise<CorrectedCell[]> {
	const { sql, params } = cellsSql({ ...scope, code: measure.code }, ORIGIN);
	const rows = await clickhouse.rows<Row>(
		`SELECT
	toString(first_day) AS day, toString(unit) AS place, toString(option_name) AS option,
	is_numerator AS numerator, is_denominator AS denominator, is_value AS value,
	was_numerator AS firstNumerator, was_denominator AS firstDenominator, was_value AS firstValue,
	toUnixTimestamp64Milli(newest_at) AS statedMs, toUnixTimestamp64Milli(received_at) AS receivedMs,
	toString(sender) AS source, remark AS comment
FROM (${sql})
WHERE is_corrected
ORDER BY statedMs DESC, place, option
LIMIT ${String(MOST)}
${BOARD_SETTINGS}`,
		params
	);
	return rows.map((row) => cellOf(measure, row));
}

/** Counts of persons in one place are not listed: two versions beside each other would tell of few people. */
function cellOf(measure: Measure, row: Row): CorrectedCell {
	const { category, metric: whole } = measure;
	const option = category === null ? null : optionOf(category, row.option);
	const metric = measure.options.find((one) => one.option === option)?.metric ?? whole;
	const kind = placeKind(measure.places);
	const scope: Scope = kind === 'city' ? 'city' : `${kind}:${row.place}`;
	const isHidden = metric.suppressBelow !== null;
	const valueOf = (said: Said) => {
		const value = figureOf(metric, said);
		return measured(metric, {
			scope,
			value,
			...(metric.aggregation === 'ratio' && {
				numerator: said.numerator,
				denominator: isHidden ? null : said.denominator
			}),
			asOf: new Date(periodOfDay(measure, row.day).endMs).toISOString(),
			missing: isHidden ? 'suppressed' : 'no-data'
		});
	};
	return {
		place: row.place,
		period: periodOfDay(measure, row.day).text,
		option,
		first: valueOf({
			numerator: row.firstNumerator,
			denominator: row.firstDenominator,
			value: row.firstValue
		}),
		now: valueOf(row),
		statedAt: new Date(row.statedMs).toISOString(),
		receivedAt: new Date(row.receivedMs).toISOString(),
		source: row.source,
		comment: row.comment
	};
}
