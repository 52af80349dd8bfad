/** What Explain answers: the figure recomputed, and everything it rests on. */
import type { Freshness } from './data-state.ts';
import type { DropReason } from './drop-reason.ts';
import type { MetricValue } from './metric-value.ts';

/** What the entities of the rows are, so that the reader is given names instead of ids. */
export const ENTITY_KINDS = [
	'facility',
	'ward',
	'unit',
	'station',
	'kiosk',
	'department',
	'incident',
	'ticket',
	'source',
	'stream',
	'feed',
	'dataset',
	'indicator',
	'city'
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Entity of a row that merges several places, each too small to be named. */
export const MERGED_ENTITY = '*';

export interface ExplainedRows {
	readonly reason: '' | DropReason;
	readonly rows: number;
}

export interface ExplainedEntity {
	readonly entity: string;
	/** '' when it counts; a reason when nothing of it does. */
	readonly dropped: '' | DropReason;
	/** Rows that count, or that were dropped when none does. */
	readonly rows: number;
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** By the same aggregation as the whole. */
	readonly value: number | null;
	/** Newest event time, UTC ISO; null when it never sent anything. */
	readonly at: string | null;
}

/** When a sender counts as reporting: while it is not late, while it is not stale, or once it ever sent. */
export type ReportsWithin = 'late' | 'stale' | 'ever';

/** A place that should report. */
export interface ExplainedSender {
	readonly entity: string;
	readonly at: string | null;
	readonly isReporting: boolean;
}

export interface ExplainedSource {
	/** Name of the stream. */
	readonly stream: string;
	readonly freshness: Freshness;
	/** Newest event, UTC ISO, by event time but never after its arrival; null when there is none in 30 days. */
	readonly newestAt: string | null;
	/** Events since the start of the window; null where so few could point at persons. */
	readonly events: number | null;
	/** Start of the window, UTC ISO. */
	readonly since: string;
}

export interface ExplainedSample {
	readonly entity: string;
	readonly part: string;
	readonly at: string | null;
	readonly received: string | null;
	readonly source: string;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly value: number | null;
	readonly dropped: '' | DropReason;
}

export type Shift = 'night' | 'morning' | 'afternoon';

export interface ExplainedShift {
	/** The shift that ended. */
	readonly shift: Shift;
	/** UTC ISO. */
	readonly endedAt: string;
	/** From what had arrived by then. */
	readonly knownThen: MetricValue;
	/** From everything that has arrived since; null when that changed nothing. */
	readonly knownNow: MetricValue | null;
}

export interface Explanation {
	readonly value: MetricValue;
	/** Instant of the recomputation, UTC ISO. */
	readonly computedAt: string;
	/** Time that it took, milliseconds. */
	readonly tookMs: number;
	readonly entityKind: EntityKind;
	readonly rows: readonly ExplainedRows[];
	readonly entityCount: number;
	/** Null when there are too many to list. */
	readonly entities: readonly ExplainedEntity[] | null;
	/** Empty where nobody is expected. */
	readonly senders: readonly ExplainedSender[];
	/** Null where nobody is expected. */
	readonly reportsWithin: ReportsWithin | null;
	readonly sources: readonly ExplainedSource[];
	/** Newest first. */
	readonly shifts: readonly ExplainedShift[];
	/** The statement that gives the value, runnable as it stands; null for those who may not read it. */
	readonly sql: string | null;
	/** Null for those who may not read rows. */
	readonly sample: readonly ExplainedSample[] | null;
}
