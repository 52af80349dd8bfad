/**
 * The one ordered log of accepted events. Everything else (live state, ClickHouse, alerts) is a
 * projection of it. This file is the contract; `lmdb-journal.ts` is the embedded implementation.
 */
import type { NewEvent, StreamEvent } from '#lib/streams/stream-event.ts';

export interface AppendResult {
	/** `contradiction`: the id is taken by an event with other content; the first one stays. */
	readonly status: 'accepted' | 'duplicate' | 'contradiction';
	/** Place of the event, or of the first one with its id. */
	readonly seq: number;
}

export interface JournalRecord {
	readonly seq: number;
	/** One `StreamEvent` as UTF-8 JSON, without a newline. */
	readonly bytes: Buffer;
}

export interface Expectation {
	readonly subject: string;
	/** Place of the newest event of the subject that the caller knows; 0 when it knows none. */
	readonly seq: number;
}

export type AppendListener = (events: readonly StreamEvent[]) => void;

export interface Journal {
	/**
	 * Keeps the events, all or none, in the order given. Resolves only when they are on disk.
	 * Repeating an append is harmless: every event already kept answers `duplicate`.
	 * @throws ExpectationFailed when `expect` no longer holds; nothing is kept
	 * @throws JournalUnavailable after the disk failed or the journal closed
	 */
	append(
		events: readonly NewEvent[],
		options?: { readonly expect?: Expectation }
	): Promise<readonly AppendResult[]>;
	/** Durable records from `fromSeq` on, at most `limit`, in order. */
	read(fromSeq: number, limit: number): JournalRecord[];
	/**
	 * Newest durable place, of everything or of one subject; 0 when nothing is kept. Events of streams
	 * that do not move their subject, such as positions, are no place of a subject.
	 */
	lastSeq(subject?: string): number;
	/** Oldest kept place; 0 when nothing is kept. */
	firstSeq(): number;
	/** Calls the listener after each fsync, in order and without gaps. Returns the way to stop. */
	onAppend(listener: AppendListener): () => void;
	/** Events that are not on disk yet. */
	backlog(): number;
	/** Why the journal takes no more appends, or null while it does. */
	failure(): Error | null;
	/** Waits for appends under way, then lets go of the files. */
	close(): Promise<void>;
}

/** Somebody else appended to the subject first. */
export class ExpectationFailed extends Error {
	override readonly name = 'ExpectationFailed';
	readonly subject: string;
	readonly expectedSeq: number;
	readonly actualSeq: number;

	constructor(expect: Expectation, actualSeq: number) {
		super(
			`${expect.subject} moved on: expected place ${String(expect.seq)}, found ${String(actualSeq)}. Read it again.`
		);
		this.subject = expect.subject;
		this.expectedSeq = expect.seq;
		this.actualSeq = actualSeq;
	}
}

/** No append is possible until the server restarts. A failed sync is never retried on the same file. */
export class JournalUnavailable extends Error {
	override readonly name = 'JournalUnavailable';

	constructor(reason: string, cause?: unknown) {
		super(
			`The journal takes no events: ${reason} Check the disk, then restart the server.`,
			cause === undefined ? undefined : { cause }
		);
	}
}
