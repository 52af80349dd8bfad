/** The rows behind every metric of `lib/domains/metrics.ts`. A new domain is one more line here. */
import { ehrMetricRows } from './domains/ehr/metric-rows.ts';
import { emsMetricRows } from './domains/ems/metric-rows.ts';
import { hospitalMetricRows } from './domains/hospitals/metric-rows.ts';
import { indicatorMetricRows } from './domains/indicators/metric-rows.ts';
import { interopMetricRows } from './domains/interop/metric-rows.ts';
import { kioskMetricRows } from './domains/kiosks/metric-rows.ts';
import { screeningMetricRows } from './domains/screening/metric-rows.ts';
import type { MetricRows } from './metrics/define-metric-rows.ts';

export const metricRows: readonly MetricRows[] = [
	...emsMetricRows,
	...hospitalMetricRows,
	...kioskMetricRows,
	...screeningMetricRows,
	...indicatorMetricRows,
	...ehrMetricRows,
	...interopMetricRows
];

const byId = new Map(metricRows.map((rows) => [rows.metric.id, rows]));

/** The rows behind a metric, or undefined when it has none yet. */
export function rowsOf(metric: string): MetricRows | undefined {
	return byId.get(metric);
}
