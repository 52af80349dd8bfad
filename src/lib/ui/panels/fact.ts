/** One fact about one thing: words, what the thing says of itself, or what was measured of it. */
import type { EntityAttribute } from '#lib/metrics/attribute.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';

export type Fact = readonly [name: string, value: string | EntityAttribute | MetricValue];
