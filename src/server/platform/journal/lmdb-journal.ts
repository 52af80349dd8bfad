/** The embedded journal: LMDB with group commit. One process writes; others may read the same files. */
import type { NewEvent, StreamEvent } from '#lib/streams/stream-event.ts';
import type { Log } from '../log.ts';
import { createGroupCommit, type Entry } from './group-commit.ts';
import {
	ExpectationFailed,
	JournalUnavailable,
	type AppendListener,
	type AppendResult,
	type Expectation,
	type Journal
} from './journal.ts';
import { dataJsonOf, journalLine } from './journal-line.ts';
import { edgeSeq, ledgerKey, openLmdbStore, placeOf, type LmdbStore } from './lmdb-store.ts';

export interface LmdbJournal extends Journal {
	readonly store: LmdbStore;
}

export interface LmdbJournalOptions {
	/** Directory of the LMDB files, made when absent. */
	readonly directory: string;
	readonly log: Log;
	/** Streams whose events move the newest place of their subject. Defaults to all. */
	readonly movesSubject?: (stream: string) => boolean;
	/** Seconds from append to fsync of each group's slowest event. */
	readonly observeAppend?: (seconds: number) => void;
}

/** @throws Error when the files cannot be opened. */
export function openLmdbJournal({
	directory,
	log,
	movesSubject = () => true,
	observeAppend
}: LmdbJournalOptions): LmdbJournal {
	const store = openLmdbStore(directory);
	const listeners = new Set<AppendListener>();
	/** Accepted, not yet on disk: what the files cannot answer yet. */
	const flyingById = new Map<string, Entry>();
	const flyingBySubject = new Map<string, number>();
	let nextSeq = edgeSeq(store.entries, 'last') + 1;
	let durableSeq = nextSeq - 1;
	let unavailable = null as JournalUnavailable | null;

	const commits = createGroupCommit(store, {
		onDurable: (entries) => {
			store.root.resetReadTxn();
			for (const { event } of entries) {
				flyingById.delete(event.id);
				if (flyingBySubject.get(event.subject) === event.seq) flyingBySubject.delete(event.subject);
				durableSeq = event.seq;
			}
			tell(entries.map(({ event }) => event));
		},
		onFailure: (cause) => {
			unavailable ??= new JournalUnavailable('a write to the disk failed.', cause);
			log.error('journal.failed', { error: unavailable, seq: durableSeq });
		}
	});

	function tell(events: readonly StreamEvent[]): void {
		for (const listener of listeners) {
			try {
				listener(events);
			} catch (error) {
				log.error('journal.listener_failed', { error: asError(error) });
			}
		}
	}

	function newestOf(subject: string): number {
		return flyingBySubject.get(subject) ?? placeOf(store.subjects, subject);
	}

	/** The first event with the same id, in memory or on disk. */
	function firstWith(id: string, dataJson: string): AppendResult | undefined {
		const flying = flyingById.get(id);
		if (flying !== undefined) return verdict(flying.event.seq, flying.dataJson === dataJson);
		const seq = placeOf(store.ledger, ledgerKey(id));
		if (seq === 0) return undefined;
		const kept = store.entries.get(seq);
		// A pruned entry has lost its content, so the repetition is taken on trust.
		return verdict(seq, kept === undefined || dataJsonOf(kept) === dataJson);
	}

	function accept(event: NewEvent, dataJson: string): Entry {
		const seq = nextSeq++;
		const entry = {
			event: { seq, ...event },
			line: journalLine(seq, event, dataJson),
			dataJson,
			movesSubject: movesSubject(event.stream)
		};
		flyingById.set(event.id, entry);
		if (entry.movesSubject) flyingBySubject.set(event.subject, seq);
		return entry;
	}

	function failed(): JournalUnavailable | null {
		return unavailable;
	}

	function ensureExpectation(expect: Expectation | undefined): void {
		if (expect === undefined) return;
		const actual = newestOf(expect.subject);
		if (actual !== expect.seq) throw new ExpectationFailed(expect, actual);
	}

	return {
		store,
		append: async (events, { expect } = {}) => {
			if (unavailable !== null) throw unavailable;
			const startMs = performance.now();
			const results: AppendResult[] = [];
			const fresh: Entry[] = [];
			for (const event of events) {
				const dataJson = JSON.stringify(event.data);
				const first = firstWith(event.id, dataJson);
				if (first !== undefined) {
					results.push(first);
					continue;
				}
				// Before the first new event nothing has changed, so a failed expectation leaves no trace.
				if (fresh.length === 0) ensureExpectation(expect);
				const entry = accept(event, dataJson);
				fresh.push(entry);
				results.push({ status: 'accepted', seq: entry.event.seq });
			}
			try {
				if (fresh.length > 0) await commits.add(fresh);
				// A repetition is as durable as its first event, which may still be under way.
				else if (flyingById.size > 0) await commits.settled();
			} catch (error) {
				throw failed() ?? error;
			}
			observeAppend?.((performance.now() - startMs) / 1000);
			return results;
		},
		read: (fromSeq, limit) => {
			const end = durableSeq + 1;
			const records = [];
			for (const { key, value } of store.entries.getRange({ start: fromSeq, end, limit }))
				records.push({ seq: key, bytes: value });
			return records;
		},
		lastSeq: (subject) => (subject === undefined ? durableSeq : placeOf(store.subjects, subject)),
		firstSeq: () => edgeSeq(store.entries, 'first'),
		onAppend: (listener) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		backlog: () => flyingById.size,
		failure: failed,
		close: async () => {
			const isHealthy = unavailable === null;
			unavailable ??= new JournalUnavailable('it is closed.');
			if (isHealthy) await commits.settled();
			await store.root.close();
		}
	};
}

function verdict(seq: number, isSame: boolean): AppendResult {
	return { status: isSame ? 'duplicate' : 'contradiction', seq };
}

function asError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}
