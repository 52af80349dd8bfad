/** The board of record quality: "đúng – đủ – sạch – sống" of every ward and of every hospital that sends. */
import { optionOf } from '#lib/domains/indicators/category.ts';
import type { Measure } from '#lib/domains/indicators/measure.ts';
import {
	DIMENSIONS,
	recordQuality,
	sourceQuality,
	type Dimension
} from '#lib/domains/indicators/measures/scores.ts';
import { expectedUnits, placeKind } from '#lib/domains/indicators/places.ts';
import type {
	BrokenRule,
	QualityRow,
	RecordsBoard
} from '#lib/domains/indicators/records-board.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import type { Scope } from '#lib/metrics/metric-value.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { currentRow } from './current-row.ts';
import { valueOf, type SaidThen } from './measure-values.ts';
import { optionCells, type OptionCell } from './option-cells.ts';
import { periodTotals } from './queries.ts';
import { boardWindow } from './windows.ts';

/** Tables whose change may change this board. */
export const recordsTables = ['indicator_values'] as const;

/** Rules named for each place. */
const MOST_RULES = 3;

/** @throws QueryError, AnalyticsDown */
export async function recordsBoard(
	clickhouse: ClickHouse,
	registry: Registry,
	now: number
): Promise<RecordsBoard> {
	const rowsOf = (scores: typeof recordQuality) =>
		qualityRows(scores, { clickhouse, registry, now });
	const [wards, sources] = await Promise.all([rowsOf(recordQuality), rowsOf(sourceQuality)]);
	return { wards, sources };
}

interface Question {
	readonly clickhouse: ClickHouse;
	readonly registry: Registry;
	readonly now: number;
}

async function qualityRows(
	scores: Readonly<Record<Dimension, Measure>>,
	question: Question
): Promise<QualityRow[]> {
	const cells = await Promise.all(
		DIMENSIONS.map(
			async (dimension) =>
				[dimension, groupBy(await currentCells(scores[dimension], question), ofPlace)] as const
		)
	);
	const byDimension = new Map(cells);
	const { places } = scores.accurate;
	const kind = placeKind(places) === 'ward' ? 'ward' : 'facility';
	return expectedUnits(places, question.registry).map((place) => {
		const scope: Scope = `${kind}:${place}`;
		const said = (dimension: Dimension) => byDimension.get(dimension)?.get(place) ?? [];
		const score = (dimension: Dimension) => {
			const measure = scores[dimension];
			return valueOf(measure, totalOf(said(dimension)), { metric: measure.metric, scope });
		};
		return {
			place,
			scores: {
				accurate: score('accurate'),
				complete: score('complete'),
				clean: score('clean'),
				live: score('live')
			},
			broken: mostBroken(
				DIMENSIONS.flatMap((dimension) =>
					rulesOf(scores[dimension], said(dimension), { dimension, scope })
				)
			)
		};
	});
}

/** The cells of the period that stands for the city, so that a ward is compared with it week by week. */
async function currentCells(
	{ code, places, frequency }: Measure,
	{ clickhouse, registry, now }: Question
): Promise<readonly OptionCell[]> {
	const since = boardWindow(now);
	const units = expectedUnits(places, registry);
	const current = currentRow(await periodTotals(clickhouse, { since, units, code }), units.length);
	if (current === null) return [];
	const cells = await optionCells(clickhouse, {
		since: { ...since, [frequency]: current.day },
		units,
		code
	});
	return cells.filter(({ day }) => day === current.day);
}

function ofPlace({ place }: OptionCell): string {
	return place;
}

function saidThen(cell: OptionCell): SaidThen {
	const { day, newestMs, correctedMs, numerator, denominator } = cell;
	const first = {
		numerator: cell.firstNumerator,
		denominator: cell.firstDenominator,
		value: null
	};
	return { day, newestMs, correctedMs, numerator, denominator, value: null, first };
}

/** All rules of a place together; null when it said nothing. */
function totalOf(cells: readonly OptionCell[]): SaidThen | null {
	const [first] = cells;
	if (first === undefined) return null;
	const sum = (read: (cell: OptionCell) => number | null) =>
		cells.reduce((total, cell) => total + (read(cell) ?? 0), 0);
	const newest = (read: (cell: OptionCell) => number) => Math.max(...cells.map(read));
	return saidThen({
		...first,
		numerator: sum(({ numerator }) => numerator),
		denominator: sum(({ denominator }) => denominator),
		firstNumerator: sum(({ firstNumerator }) => firstNumerator),
		firstDenominator: sum(({ firstDenominator }) => firstDenominator),
		newestMs: newest(({ newestMs }) => newestMs),
		correctedMs: newest(({ correctedMs }) => correctedMs)
	});
}

function rulesOf(
	measure: Measure,
	cells: readonly OptionCell[],
	{ dimension, scope }: { readonly dimension: Dimension; readonly scope: Scope }
): BrokenRule[] {
	const { category } = measure;
	if (category === null) return [];
	return cells.flatMap((cell) => {
		const rule = optionOf(category, cell.option);
		const metric = measure.options.find(({ option }) => option === rule)?.metric;
		if (rule === null || metric === undefined) return [];
		return [{ dimension, rule, value: valueOf(measure, saidThen(cell), { metric, scope }) }];
	});
}

function mostBroken(rules: readonly BrokenRule[]): readonly BrokenRule[] {
	const failed = ({ value }: BrokenRule) => (value.denominator ?? 0) - (value.numerator ?? 0);
	return rules
		.filter((rule) => failed(rule) > 0)
		.toSorted((left, right) => failed(right) - failed(left))
		.slice(0, MOST_RULES);
}
