/** How a stream becomes the latest state of its entities on screens. Pure, so order and repetition cannot matter. */
import type { Role } from '#lib/foundation/subject.ts';
import type { StreamEvent } from './stream-event.ts';

/** A row of live state. `key` names the entity inside its topic. */
export interface LiveEntity {
	readonly key: string;
	/** Order clock of the newest event that shaped this row, UTC ISO. */
	readonly asOf: string;
	readonly [field: string]: unknown;
}

export interface LiveState<Item> {
	/** Topic that screens subscribe to. Several streams may feed one topic. */
	readonly topic: string;
	/**
	 * Roles that may follow the topic, for a topic that the policy does not name. A topic that neither
	 * names is shut to all.
	 */
	readonly audience?: readonly Role[];
	/** Longest time a change may wait for company before it is sent, milliseconds. */
	readonly coalesceMs: number;
	/** Key of the row that an event touches. */
	readonly entityKey: (event: StreamEvent<Item>) => string;
	/**
	 * Next row, or the same object when the event is older than what the row already knows.
	 * Any order and any repetition of the same events must end in the same row.
	 */
	readonly reduce: (previous: LiveEntity | undefined, event: StreamEvent<Item>) => LiveEntity;
	/** True when the row may leave the screens (for example an incident closed an hour ago). */
	readonly isOver?: (entity: LiveEntity, nowMs: number) => boolean;
	/** The row as a role may see it; null hides the topic's row from that role. Absent: every admitted role sees all. */
	readonly viewFor?: (role: Role, entity: LiveEntity) => LiveEntity | null;
}
