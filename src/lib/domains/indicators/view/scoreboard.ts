/** The scoreboard of digital transformation: which rows of the list it shows, under which subject, in which lines. */
import type { MetricSeries } from '#lib/metrics/metric-series.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import type { OptionState } from '../board.ts';
import type { Indicator } from '../define-indicator.ts';
import { indicators } from '../registry.ts';
import type { Theme } from '../theme.ts';

/** One metric of a row. */
export interface LineState {
	readonly value: MetricValue;
	/** Null where another domain measures it. */
	readonly series: MetricSeries | null;
	readonly options: readonly OptionState[];
	/** Code of the measure; null where another domain measures it. */
	readonly code: string | null;
}

export interface ScoreSection {
	readonly theme: Theme;
	readonly rows: readonly Indicator[];
}

/** Subjects in reading order, the longest apart, so that two columns end together. */
const THEMES: readonly Theme[] = [
	'hospital-systems',
	'payment',
	'pathway',
	'records',
	'exchange',
	'remote-care',
	'certificates',
	'stations'
];
/** Of the records only what lies in VNeID; the rest has a page of its own. */
const RECORDS: ReadonlySet<string> = new Set(['vneid-records', 'vneid-citizens']);

/** Rows that another row repeats are left out: a figure stands on the board once. */
export const SECTIONS: readonly ScoreSection[] = THEMES.map((theme) => ({
	theme,
	rows: indicators.filter(
		(row) =>
			row.theme === theme && row.headline !== null && (theme !== 'records' || RECORDS.has(row.code))
	)
}));
