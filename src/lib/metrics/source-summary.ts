/** One feed as the header names it: how many of its senders report, and how old its newest word is. */
import type { Figure } from './figure.ts';

export const SOURCE_NAMES = ['ems', 'hospitals', 'kiosks', 'screening'] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

export interface SourceSummary {
	readonly source: SourceName;
	/** Only `reporting`, `expected`, `asOf` and `freshness` are read; `value` may be the count that reports. */
	readonly figure: Figure;
}
