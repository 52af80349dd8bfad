/** Screening coverage by ward of residence. People are counted once in a calendar year. */
import type { MetricSeries } from '#lib/metrics/metric-series.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';

/** Share of residents aged 65 and over. Source: vietnamnet.vn 2387379 (2024), city-wide; applied to each ward it is an estimate. */
export const ELDERLY_SHARE_RATIO = 0.105;
/** Proposed by this product, not published: 80 % of the target group by 31 December. */
export const COVERAGE_TARGET_RATIO = 0.8;
/** Wards below this share are counted as low. Proposed by this product. */
export const LOW_COVERAGE_RATIO = 0.6;
/** Lower edges of classes 2 to 5 (ux.md §1.3): below 50 %, 50, 70, 80, 90. */
export const COVERAGE_BREAKS = [0.5, 0.7, 0.8, 0.9] as const;
/** Persons. One small-cell limit everywhere (ux.md §12). */
export const SMALL_CELL_LIMIT = 10;

export interface ScreeningWardRow {
	readonly wardCode: string;
	/** Persons screened this calendar year over the target group (65 and over, estimated), with its 95 % Wilson interval. */
	readonly coverage: MetricValue;
	readonly visits: MetricValue;
	/** Persons newly counted in the last 7 days. */
	readonly newPersons7d: MetricValue;
}

export interface ScreeningBoard {
	readonly city: MetricValue;
	/** Wards with a shown coverage below `LOW_COVERAGE_RATIO`. */
	readonly wardsLow: MetricValue;
	readonly wards: readonly ScreeningWardRow[];
	/** Daily, 30 days: cumulative ratio of the city, median and p90 over wards. */
	readonly series: MetricSeries;
}
