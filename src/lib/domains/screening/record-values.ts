/** The record values of a ward as the ward detail shows them; the page brings them from the record board. */
import type { MetricValue } from '#lib/metrics/metric-value.ts';

export interface RecordValues {
	/** Persons with a record over residents. */
	readonly coverage: MetricValue;
	/** Citizens whose book is in VNeID over residents. */
	readonly vneid: MetricValue;
}
