/** Follows the journal in order: first what is on disk, then what is appended, each event exactly once. */
import type { StreamEvent } from '#lib/streams/stream-event.ts';
import type { Journal } from '../journal/journal.ts';

export type FollowedJournal = Pick<Journal, 'read' | 'onAppend'>;

/** Events per turn of the event loop while catching up. */
const CATCH_UP_BATCH = 2_000;

export interface TailHandlers {
	/** Events already on disk when following began. */
	readonly replay: (events: readonly StreamEvent[]) => void;
	/** Events appended since. */
	readonly follow: (events: readonly StreamEvent[]) => void;
}

export interface JournalTail {
	/** Newest event handed over. */
	readonly seq: () => number;
	readonly stop: () => void;
}

/** Resolves when everything on disk after `afterSeq` was replayed and the tail is being followed. */
export async function followJournal(
	journal: FollowedJournal,
	afterSeq: number,
	handlers: TailHandlers
): Promise<JournalTail> {
	let seq = afterSeq;
	for (;;) {
		const events = readAfter(journal, seq);
		if (events.length === 0) break;
		handlers.replay(events);
		seq = lastOf(events, seq);
		await new Promise((resolve) => setImmediate(resolve));
	}
	// Between the empty read above and this line nothing else runs, so no append can slip through.
	const stop = journal.onAppend((events) => {
		const fresh = events.filter((event) => event.seq > seq);
		if (fresh.length === 0) return;
		handlers.follow(fresh);
		seq = lastOf(fresh, seq);
	});
	return { seq: () => seq, stop };
}

function readAfter(journal: FollowedJournal, seq: number): StreamEvent[] {
	return journal
		.read(seq + 1, CATCH_UP_BATCH)
		.map(({ bytes }) => JSON.parse(bytes.toString('utf8')) as StreamEvent);
}

function lastOf(events: readonly StreamEvent[], otherwise: number): number {
	return events.at(-1)?.seq ?? otherwise;
}
