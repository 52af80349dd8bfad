/** The rows of the city's list with their present values, wherever these are measured. */
import type { IndicatorsBoard } from '#lib/domains/indicators/board.ts';
import type { Indicator } from '#lib/domains/indicators/define-indicator.ts';
import { measures } from '#lib/domains/indicators/measure-list.ts';
import { fedRow, indicators } from '#lib/domains/indicators/registry.ts';
import type { RowState } from '#lib/domains/indicators/row-state.ts';
import { metricNamed } from '#lib/domains/metrics.ts';
import { measured, type MetricValue } from '#lib/metrics/metric-value.ts';

export interface RowSources {
	/** Null until the board answered for the first time. */
	readonly board: IndicatorsBoard | null;
	/** City values of the metrics of other domains, by id. */
	readonly present: ReadonlyMap<string, MetricValue>;
	/** Whether the reader may see rows that are for leaders. */
	readonly seesSecurity: boolean;
}

const codeByMetric = new Map(measures.map(({ metric, code }) => [metric.id, code]));

/** In the order of the list. A metric that nobody answered is there without a value, never left out. */
export function rowStates(sources: RowSources): RowState[] {
	return indicators.map((row) => stateOf(row, sources));
}

/** The city's value of any metric of the list: of a measure, or of another domain. @throws RangeError for an unknown id */
export function cityValue(id: string, { board, present }: RowSources): MetricValue {
	const code = codeByMetric.get(id);
	const known = code === undefined ? present.get(id) : board?.measures[code]?.value;
	if (known !== undefined) return known;
	const metric = metricNamed(id);
	if (metric === undefined) throw new RangeError(`No metric "${id}" is registered.`);
	return measured(metric, { value: null, asOf: null });
}

function stateOf(row: Indicator, sources: RowSources): RowState {
	const { code } = row;
	const { headline } = fedRow(row);
	const empty = { code, value: null, series: null, period: null };
	if (headline === null) return { ...empty, without: 'context' };
	if (row.isForLeaders && !sources.seesSecurity) return { ...empty, without: 'shut' };
	const state = sources.board?.measures[codeByMetric.get(headline) ?? ''];
	return {
		code,
		value: cityValue(headline, sources),
		series: state?.series ?? null,
		period: state?.period ?? null,
		without: null
	};
}
