/** A row of the city's list as a page is given it: its headline now, and the line before it. */
import type { MetricSeries } from '#lib/metrics/metric-series.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';

export interface RowState {
	readonly code: string;
	/** Of the row's headline; null for context and for what the reader may not see. */
	readonly value: MetricValue | null;
	/** Short line of the headline; null where another domain measures it. */
	readonly series: MetricSeries | null;
	/** In the notation of DHIS2; null where the headline has no period. */
	readonly period: string | null;
	/** Why there is no value at all. */
	readonly without: 'context' | 'shut' | null;
}
