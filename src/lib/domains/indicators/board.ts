/** Every measure of the generic stream in its newest period, with a short line of the periods before. */
import type { MetricSeries } from '#lib/metrics/metric-series.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';

export interface OptionState {
	readonly option: string;
	/** Of the option's own metric. */
	readonly value: MetricValue;
}

export interface MeasureState {
	/** Period of the value in the notation of DHIS2; null when nothing was reported lately. */
	readonly period: string | null;
	readonly value: MetricValue;
	/** Oldest first, one point per period; points that changed after they were first known are marked. */
	readonly series: MetricSeries;
	/** In the order of the category; empty for a measure that is not split. */
	readonly options: readonly OptionState[];
}

export interface IndicatorsBoard {
	/** By code of the measure. */
	readonly measures: Readonly<Record<string, MeasureState>>;
}
