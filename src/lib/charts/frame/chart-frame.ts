/** What every chart says beside its drawing. */
import type { MetricSeries } from '#lib/metrics/metric-series.ts';
import type { PublishedPoint } from '../published-point.ts';

/** What the chart draws, for whoever asks how it came about or takes it away. */
export interface Explained {
	readonly series: MetricSeries;
	/** Title of the chart, read aloud with the question. */
	readonly title: string;
	/** Figures that somebody published, drawn beside the series. */
	readonly published?: readonly PublishedPoint[];
}

/** The numbers of the drawing as text. */
export interface ChartTable {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}
