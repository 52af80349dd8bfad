/** Gathers appends that arrive close together into one durable transaction each, in order. */
import type { StreamEvent } from '#lib/streams/stream-event.ts';
import { ledgerKey, type LmdbStore } from './lmdb-store.ts';

export interface Entry {
	readonly event: StreamEvent;
	readonly line: string;
	readonly dataJson: string;
	/** Whether the event is the newest place of its subject from now on. */
	readonly movesSubject: boolean;
}

export interface GroupCommit {
	/** Adds entries that must become durable together. Resolves when they are. */
	add(entries: readonly Entry[]): Promise<void>;
	/** Resolves when everything added so far is durable. */
	settled(): Promise<void>;
}

export interface GroupCommitOptions {
	/** Called once per group, in order, as soon as it is on disk. */
	readonly onDurable: (entries: readonly Entry[]) => void;
	/** Called once, when the first write fails. Nothing is written after that. */
	readonly onFailure: (error: unknown) => void;
}

/** Two: one group is being synced while the next is being written. */
const GROUPS_UNDER_WAY = 2;
/** Keeps one transaction short; with 300-byte events this is about 3 MB. */
const MAX_GROUP_ENTRIES = 10_000;

interface Group {
	readonly entries: Entry[];
	readonly done: Promise<void>;
	readonly resolve: () => void;
	readonly reject: (error: unknown) => void;
}

export function createGroupCommit(store: LmdbStore, options: GroupCommitOptions): GroupCommit {
	const waiting: Group[] = [];
	let underWay = 0;
	let isScheduled = false;
	let newest: Promise<void> = Promise.resolve();
	let previous: Promise<void> = Promise.resolve();
	let failure = null as { readonly error: unknown } | null;

	function openGroup(): Group {
		const last = waiting.at(-1);
		if (last !== undefined && last.entries.length < MAX_GROUP_ENTRIES) return last;
		const group = newGroup();
		waiting.push(group);
		newest = group.done;
		return group;
	}

	function schedule(): void {
		if (isScheduled || underWay >= GROUPS_UNDER_WAY || waiting.length === 0) return;
		isScheduled = true;
		setImmediate(() => {
			isScheduled = false;
			const group = waiting.shift();
			if (group === undefined) return;
			underWay += 1;
			previous = commit(group, previous);
			schedule();
		});
	}

	function ensureHealthy(): void {
		if (failure !== null) throw failure.error;
	}

	async function commit(group: Group, before: Promise<void>): Promise<void> {
		try {
			ensureHealthy();
			await Promise.all([writeGroup(store, group.entries), before]);
			ensureHealthy();
			options.onDurable(group.entries);
			group.resolve();
		} catch (error) {
			const first = failure ?? { error };
			if (failure === null) options.onFailure(error);
			failure = first;
			group.reject(first.error);
		} finally {
			underWay -= 1;
			schedule();
		}
	}

	return {
		add: async (entries) => {
			ensureHealthy();
			const group = openGroup();
			group.entries.push(...entries);
			schedule();
			await group.done;
		},
		settled: () => newest
	};
}

function newGroup(): Group {
	const { promise, resolve, reject } = withResolvers();
	// The group's appenders report the failure; a group nobody waits for any more must not end the process.
	promise.catch(() => undefined);
	return { entries: [], done: promise, resolve, reject };
}

function withResolvers() {
	let resolve: () => void = () => undefined;
	let reject: (error: unknown) => void = () => undefined;
	const promise = new Promise<void>((onResolve, onReject) => {
		resolve = onResolve;
		reject = onReject;
	});
	return { promise, resolve, reject };
}

/**
 * Puts a group into one transaction. `flushed` never settles when the commit fails, so the commit's
 * own promise is awaited beside it.
 */
function writeGroup(store: LmdbStore, entries: readonly Entry[]): Promise<unknown> {
	const lines = Buffer.allocUnsafeSlow(
		entries.reduce((size, { line }) => size + line.length * 3, 0)
	);
	const places = Buffer.allocUnsafeSlow(entries.length * 8);
	const newestOfSubject = new Map<string, Buffer>();
	let at = 0;
	const committed = store.root.batch(() => {
		entries.forEach(({ event, line, movesSubject }, index) => {
			const length = lines.write(line, at);
			const place = places.subarray(index * 8, index * 8 + 8);
			place.writeDoubleLE(event.seq);
			void store.entries.put(event.seq, lines.subarray(at, at + length));
			void store.ledger.put(ledgerKey(event.id), place);
			if (movesSubject) newestOfSubject.set(event.subject, place);
			at += length;
		});
		for (const [subject, place] of newestOfSubject) void store.subjects.put(subject, place);
	});
	return Promise.all([committed, store.root.flushed]);
}
