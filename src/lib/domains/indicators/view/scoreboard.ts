/** The scoreboard of digital transformation: a tile for each block that leaders ask about, and two lists under them. */
import type { MetricSeries } from '#lib/metrics/metric-series.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import type { OptionState } from '../board.ts';
import { metricIds, type Indicator } from '../define-indicator.ts';
import { indicators } from '../registry.ts';
import type { Theme } from '../theme.ts';
import { TILES } from './score-tiles.ts';

/** One metric of a row. */
export interface LineState {
	readonly value: MetricValue;
	/** Null where another domain measures it. */
	readonly series: MetricSeries | null;
	readonly options: readonly OptionState[];
	/** Code of the measure; null where another domain measures it. */
	readonly code: string | null;
	/** Code of the row of the list that shows the metric. */
	readonly row: string;
}

export interface ScoreSection {
	readonly theme: Theme;
	readonly rows: readonly Indicator[];
}

/** What the tiles leave out: who exchanges what, and the stations. */
const THEMES: readonly Theme[] = ['exchange', 'stations'];

/** Rows that another row repeats are left out: a figure stands on the board once. */
export const SECTIONS: readonly ScoreSection[] = THEMES.map((theme) => ({
	theme,
	rows: indicators.filter((row) => row.theme === theme && row.headline !== null)
}));

/** Ids of all metrics that the page shows. */
export const BOARD_METRICS: readonly string[] = [
	...new Set([
		...TILES.flatMap(({ heads, parts, lines }) => [...heads, ...parts, ...lines]),
		...SECTIONS.flatMap(({ rows }) => rows.flatMap(metricIds))
	])
];

/** The row of the list that a metric belongs to: the first that is not a repetition. @throws RangeError when none does */
export function rowOf(metric: string): Indicator {
	const rows = indicators.filter((row) => metricIds(row).includes(metric));
	const found = rows.find(({ sameAs }) => sameAs === null) ?? rows[0];
	if (found === undefined) throw new RangeError(`No row of the list shows the metric "${metric}".`);
	return found;
}
