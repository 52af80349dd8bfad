/** Every metric of the house, in one list. A new domain is one more line here. */
import type { Metric } from '#lib/metrics/define-metric.ts';
import { ehrMetrics } from './ehr/metrics.ts';
import { emsMetrics } from './ems/metrics.ts';
import { hospitalMetrics } from './hospitals/metrics.ts';
import { indicatorMetrics } from './indicators/metrics.ts';
import { interopMetrics } from './interop/metrics.ts';
import { kioskMetrics } from './kiosks/metrics.ts';
import { screeningMetrics } from './screening/metrics.ts';

export const metrics: readonly Metric[] = [
	...emsMetrics,
	...hospitalMetrics,
	...kioskMetrics,
	...screeningMetrics,
	...ehrMetrics,
	...indicatorMetrics,
	...interopMetrics
];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** The declaration of a metric, or undefined when no such metric exists. */
export function metricNamed(id: string): Metric | undefined {
	return byId.get(id);
}

/** The declaration of a metric that a value names. @throws RangeError when it is not registered */
export function metricOf({ metric }: { readonly metric: string }): Metric {
	const found = byId.get(metric);
	if (found === undefined) throw new RangeError(`No metric "${metric}" is registered.`);
	return found;
}
