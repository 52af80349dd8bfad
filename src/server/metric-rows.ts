/** The rows behind every metric of `lib/domains/metrics.ts`. A new domain is one more line here. */
import type { MetricRows } from './metrics/define-metric-rows.ts';

export const metricRows: readonly MetricRows[] = [];

const byId = new Map(metricRows.map((rows) => [rows.metric.id, rows]));

/** The rows behind a metric, or undefined when it has none yet. */
export function rowsOf(metric: string): MetricRows | undefined {
	return byId.get(metric);
}
