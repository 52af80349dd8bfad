/** The filters of the list: subject, state, layer, and text without accents. */
import { matchesSearch } from '#lib/foundation/format/collate.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { DataState } from '#lib/metrics/data-state.ts';
import type { Layer } from '#lib/metrics/define-metric.ts';
import { stateOf } from '#lib/metrics/metric-value.ts';
import type { Indicator } from './define-indicator.ts';
import type { RowState } from './row-state.ts';
import type { Theme } from './theme.ts';

export const STATE_FILTERS = ['all', 'fresh', 'partial', 'old', 'none'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

const FILTER_OF: Readonly<Record<DataState, StateFilter>> = {
	live: 'fresh',
	partial: 'partial',
	late: 'old',
	stale: 'old',
	'no-data': 'none',
	suppressed: 'none'
};

export interface ListRow {
	readonly indicator: Indicator;
	readonly state: RowState;
}

export interface ListFilter {
	readonly query: string;
	readonly theme: Theme | 'all';
	readonly state: StateFilter;
	readonly layer: Layer | 'all';
	readonly locale: Locale;
	/** The reader's clock, epoch milliseconds. */
	readonly nowMs: number;
}

/** Whose state it is by the reader's clock. A row without any value belongs to those without data. */
export function stateFilterOf({ value }: RowState, nowMs: number): StateFilter {
	return value === null ? 'none' : FILTER_OF[stateOf(value, nowMs)];
}

export function filterList(rows: readonly ListRow[], filter: ListFilter): ListRow[] {
	const { query, theme, state, layer, locale, nowMs } = filter;
	return rows.filter(({ indicator, state: row }) => {
		if (theme !== 'all' && indicator.theme !== theme) return false;
		if (layer !== 'all' && indicator.layer !== layer) return false;
		if (state !== 'all' && stateFilterOf(row, nowMs) !== state) return false;
		const { name, cityName, kpi, code } = indicator;
		return matchesSearch(`${name[locale]} ${cityName[locale]} ${kpi[locale]} ${code}`, query);
	});
}
