/** Electronic-health-record coverage by ward, from the newest daily snapshot of each ward. */
import type { MetricSeries } from '#lib/metrics/metric-series.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';

/** Source: city report for Q2 2026, "nearly 99 %" (facts.csv, topic `ehr`). */
export const EHR_PUBLISHED_RATIO = 0.99;

export interface EhrWardRow {
	readonly wardCode: string;
	/** Persons with a record over residents. */
	readonly coverage: MetricValue;
	/** Citizens whose book is in VNeID over residents: another measure than verified records. */
	readonly vneid: MetricValue;
}

export interface EhrBoard {
	readonly city: MetricValue;
	readonly cityVneid: MetricValue;
	/** Persons whose record has a verified identity, and whose record conforms, over residents. */
	readonly cityVerified: MetricValue;
	readonly cityStandard: MetricValue;
	readonly wards: readonly EhrWardRow[];
	/** Daily, 30 days: the city, and median and p90 over wards. */
	readonly series: MetricSeries;
}
