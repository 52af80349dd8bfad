/** One feed as the header names it: how many of its senders report, and how old its newest word is. */
import type { MetricValue } from './metric-value.ts';

export const SOURCE_NAMES = ['ems', 'hospitals', 'kiosks', 'screening'] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

export interface SourceSummary {
	readonly source: SourceName;
	/** Its completeness and age are what the header shows. */
	readonly value: MetricValue;
}
