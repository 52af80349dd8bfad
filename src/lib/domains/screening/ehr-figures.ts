/** The record figures of a ward as the ward detail shows them; the page brings them from the record board. */
import type { Figure } from '#lib/metrics/figure.ts';

export interface EhrFigures {
	/** Persons with a record over residents. */
	readonly coverage: Figure;
	/** Citizens whose book is in VNeID over residents. */
	readonly vneid: Figure;
}
