/**
 * The generic stream as SQL. A cell is one measure, period, place and option; its present figures are
 * those of its newest version, its first known ones those received first. Absent figures are NaN here,
 * because the engine picks the newest of plain numbers much faster than of Nullable ones.
 */
import { disaggregationOf } from '#lib/domains/indicators/category.ts';
import { PERIOD_KINDS, type PeriodKind } from '#lib/domains/indicators/period.ts';
import { measureNamed, measures } from '#lib/domains/indicators/measure-list.ts';
import type { Params } from '#server/platform/clickhouse/literal.ts';

/** First day that counts, `YYYY-MM-DD`, by kind of period. */
export type Since = Readonly<Record<PeriodKind, string>>;

export interface CellScope {
	readonly since: Since;
	/** Places that count: those the registry knows. Absent: all. */
	readonly units?: readonly string[] | undefined;
	/** Only versions received by then count, epoch milliseconds: what was known at that instant. */
	readonly knownAt?: number | undefined;
	/** One measure alone. */
	readonly code?: string | undefined;
	/** One option alone, `category=option`. */
	readonly option?: string | undefined;
}

/** Measures whose options are parts of one whole, so a place's denominator counts once. */
const SHARED = measures
	.filter(({ category }) => category?.denominators === 'shared')
	.map(({ code }) => code);

/** Measures for which one option stands, and that option: `code/category=option`. */
const HEADS = measures.flatMap(({ code, category }) =>
	category?.headline === undefined
		? []
		: [{ code, cell: `${code}/${disaggregationOf(category, category.headline)}` }]
);

const FIGURES = ['numerator', 'denominator', 'value'] as const;

/** One row per cell: names, `is_*` present and `was_*` first known figures, when the present version was stated, and `more` columns, each with a comma behind. */
export function cellsSql(
	scope: CellScope,
	more = ''
): { readonly sql: string; readonly params: Params } {
	const { code, option, knownAt, units } = scope;
	const conditions = [
		code === undefined
			? windowOfAll()
			: 'indicator = {code:String} AND period_start >= {from:Date}',
		...(option === undefined ? [] : ['disaggregation = {option:String}']),
		...(units === undefined ? [] : ['org_unit IN {units:Array(String)}']),
		...(knownAt === undefined ? [] : ['receive_time <= {knownAt:DateTime64}'])
	];
	return {
		sql: `SELECT
	any(indicator) AS code, any(period_start) AS first_day, any(org_unit) AS unit, any(disaggregation) AS option_name, any(place) AS place_key,
	${FIGURES.map((figure) => `argMax(${figure}, version) AS is_${figure}, argMin(${figure}, seq) AS was_${figure}`).join(',\n\t')},
	argMax(event_time, version) AS newest_at,${more}
	${FIGURES.map((figure) => `(is_${figure} != was_${figure} AND NOT (isNaN(is_${figure}) AND isNaN(was_${figure})))`).join(' OR ')} AS is_corrected
FROM ioc.indicator_values
WHERE (${conditions.join(') AND (')})
GROUP BY cell`,
		params: {
			...(code === undefined ? allParams(scope) : { code, from: oldest(scope.since, code) }),
			...(option !== undefined && { option }),
			...(units !== undefined && { units }),
			...(knownAt !== undefined && { knownAt })
		}
	};
}

/** One row per place: its options added up, or the one option that stands for all. */
export function placesSql(cells: string): string {
	return `SELECT
	any(code) AS of_code, any(first_day) AS of_day, any(unit) AS of_unit,
	${sumOf('is_numerator')} AS num, ${wholeOf('is_denominator')} AS den, max(is_value) AS val,
	${sumOf('was_numerator')} AS num_first, ${wholeOf('was_denominator')} AS den_first, max(was_value) AS val_first,
	max(newest_at) AS newest, max(is_corrected) AS any_corrected, maxIf(newest_at, is_corrected) AS corrected
FROM (${cells})
WHERE code NOT IN {headed:Array(String)} OR concat(code, '/', option_name) IN {heads:Array(String)}
GROUP BY place_key`;
}

/** Where one option is asked for, it is shown whether or not it stands for the others. */
export function placesParams({ option }: CellScope): Params {
	const heads = option === undefined ? HEADS : [];
	return {
		shared: SHARED,
		headed: heads.map(({ code }) => code),
		heads: heads.map(({ cell }) => cell)
	};
}

/** A sum that is NaN, not 0, where nobody said anything. */
export function sumOf(column: string): string {
	return `if(countIf(NOT isNaN(${column})) = 0, nan, sumIf(${column}, NOT isNaN(${column})))`;
}

function wholeOf(column: string): string {
	return `if(of_code IN {shared:Array(String)}, maxIf(${column}, NOT isNaN(${column})), ${sumOf(column)})`;
}

function windowOfAll(): string {
	return PERIOD_KINDS.map(
		(kind) => `period_start >= {${kind}:Date} AND indicator IN {${kind}Codes:Array(String)}`
	).join(' OR ');
}

function allParams({ since }: CellScope): Params {
	const params: Record<string, string | readonly string[]> = {};
	for (const kind of PERIOD_KINDS) {
		const ofKind = measures.filter(({ frequency }) => frequency === kind);
		params[kind] = since[kind];
		params[`${kind}Codes`] = ofKind.map(({ code }) => code);
	}
	return params;
}

function oldest(since: Since, code: string): string {
	return since[measureNamed(code)?.frequency ?? 'day'];
}
