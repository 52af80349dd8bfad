/** What every chart says beside its drawing. */
import type { Scope } from '#lib/metrics/metric-value.ts';

/** What the chart draws, for whoever asks how it came about. */
export interface Explained {
	readonly metric: string;
	readonly scope: Scope;
	/** Title of the chart, read aloud with the question. */
	readonly title: string;
}

/** The numbers of the drawing as text. */
export interface ChartTable {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}
