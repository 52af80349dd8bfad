/** Lets go of old journal entries, never of one that ClickHouse or the live hub still needs. */
import { DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import type { Log } from '../log.ts';
import { parseJournalLine } from './journal-line.ts';
import { ledgerKey, placeOf, type LmdbStore } from './lmdb-store.ts';
import type { LmdbJournal } from './lmdb-journal.ts';

export interface RetentionOptions {
	readonly journal: LmdbJournal;
	readonly log: Log;
	readonly keepDays: number;
	/** Newest place that every projection has made its own: min(sink position, hub snapshot). */
	readonly safeSeq: () => number;
	/**
	 * How long after its event time an id must stay known, milliseconds: as long as the stream's
	 * clock would still accept the event. An unknown stream should answer generously.
	 */
	readonly rememberMs: (stream: string) => number;
	readonly now?: () => number;
}

export interface RetentionState {
	/** UTC ISO of the last run that went through; null before the first. */
	readonly lastSuccessAt: string | null;
	readonly prunedEntries: number;
	readonly forgottenIds: number;
	readonly firstSeq: number;
	readonly lastError: string | null;
}

export interface Retention {
	/** Prunes all that is due, in small steps. Resolves with the entries pruned. @throws Error of the store */
	run(): Promise<number>;
	/** Runs now and then every hour; a failed run is logged and shows in `state`. Returns the way to stop. */
	start(): () => void;
	state(): RetentionState;
}

/** Entries per transaction: a few milliseconds, so appends hardly notice. */
const STEP = 500;

export function createRetention(options: RetentionOptions): Retention {
	const { journal, log, now = Date.now } = options;
	const { store } = journal;
	let lastSuccessAt: string | null = null;
	let lastError: string | null = null;
	let prunedEntries = 0;
	let forgottenIds = 0;

	/** Repeats a step until it finds less than a full one, giving way to other work in between. */
	async function drain(step: () => number): Promise<number> {
		let total = 0;
		for (;;) {
			const count = await store.root.transaction(step);
			total += count;
			if (count < STEP) return total;
			await new Promise((resolve) => setImmediate(resolve));
		}
	}

	async function run(): Promise<number> {
		const pruned = await drain(() => pruneStep(store, options, now()));
		prunedEntries += pruned;
		forgottenIds += await drain(() => forgetStep(store, now()));
		await store.root.flushed;
		lastSuccessAt = new Date(now()).toISOString();
		lastError = null;
		if (pruned > 0) log.info('journal.pruned', { entries: pruned, firstSeq: journal.firstSeq() });
		return pruned;
	}

	async function attempt(): Promise<void> {
		try {
			await run();
		} catch (error) {
			lastError = error instanceof Error ? error.message : String(error);
			log.error('journal.retention_failed', { reason: lastError });
		}
	}

	return {
		run,
		start: () => {
			void attempt();
			const timer = setInterval(() => void attempt(), HOUR_MS);
			timer.unref();
			return () => {
				clearInterval(timer);
			};
		},
		state: () => ({
			lastSuccessAt,
			prunedEntries,
			forgottenIds,
			firstSeq: journal.firstSeq(),
			lastError
		})
	};
}

/** Runs inside a transaction. The newest entry always stays: it carries the sequence on. */
function pruneStep(store: LmdbStore, options: RetentionOptions, nowMs: number): number {
	const { journal, keepDays, safeSeq, rememberMs } = options;
	const oldest = new Date(nowMs - keepDays * DAY_MS).toISOString();
	const end = Math.min(safeSeq() + 1, journal.lastSeq());
	let pruned = 0;
	for (const { key: seq, value } of [...store.entries.getRange({ end, limit: STEP })]) {
		const event = parseJournalLine(value);
		if (event.receivedAt >= oldest) break;
		void store.entries.remove(seq);
		if (placeOf(store.subjects, event.subject) === seq) void store.subjects.remove(event.subject);
		const forgetAtMs = Date.parse(event.observedAt) + rememberMs(event.stream);
		if (forgetAtMs <= nowMs) void store.ledger.remove(ledgerKey(event.id));
		else void store.remembered.put([forgetAtMs, event.id], EMPTY);
		pruned += 1;
	}
	return pruned;
}

function forgetStep(store: LmdbStore, nowMs: number): number {
	const due = [...store.remembered.getKeys({ end: [nowMs, ''], limit: STEP })];
	for (const key of due) {
		void store.ledger.remove(ledgerKey(key[1]));
		void store.remembered.remove(key);
	}
	return due.length;
}

const EMPTY = Buffer.from([0]);
