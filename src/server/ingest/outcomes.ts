/**
 * What the doors answered, feed by feed. Counted in memory on the way of every call, and written into
 * the journal once a minute and at the end, so that a restart forgets nothing and a crash a minute.
 */
import { feedOutcomes, type FeedOutcome } from '#lib/domains/interop/contract.ts';
import type { NewEvent } from '#lib/streams/stream-event.ts';
import type { Journal } from '#server/platform/journal/journal.ts';

export interface FeedAnswer {
	readonly accepted: number;
	readonly duplicate: number;
	readonly rejected: number;
}

/** One refused item. */
export interface FeedRefusal {
	readonly code: string;
	/** Names of its unknown, missing or invalid fields; absent when the fields were not the reason. */
	readonly fields?: readonly string[] | undefined;
}

export interface Outcomes {
	/** Adds the answer of one call. */
	count(sourceId: string, stream: string, answer: FeedAnswer): void;
	/** Adds why items were refused, and how many of them quarantine kept. */
	refuse(
		feed: { readonly sourceId: string; readonly stream: string },
		refusals: readonly FeedRefusal[],
		quarantined: number
	): void;
	/** Adds items that a replay brought in. */
	replay(feed: { readonly sourceId: string; readonly stream: string }, items: number): void;
	/** Resolves when everything counted so far is on disk. @throws JournalUnavailable; nothing is forgotten */
	flush(): Promise<void>;
}

export interface OutcomesDeps {
	readonly journal: Pick<Journal, 'append'>;
	/** Epoch milliseconds. */
	readonly now: () => number;
}

type Tally = Record<
	'accepted' | 'duplicate' | 'rejected' | 'quarantined' | 'schemaRejected' | 'replayed',
	number
> & { readonly codes: Map<string, number>; readonly fields: Map<string, number> };

/** Who writes these events: the house, which is no registered source. */
const HOUSE = 'ioc';
/** Field names told apart in one minute; a hostile source may send any number. */
const MOST_NAMES = 40;
const OTHER = '?';

export function createOutcomes({ journal, now }: OutcomesDeps): Outcomes {
	let tallies = new Map<string, Map<string, Tally>>();
	let startMs = now();

	function tallyOf(sourceId: string, stream: string): Tally {
		let byStream = tallies.get(sourceId);
		if (byStream === undefined) tallies.set(sourceId, (byStream = new Map<string, Tally>()));
		let tally = byStream.get(stream);
		if (tally === undefined) byStream.set(stream, (tally = newTally()));
		return tally;
	}

	/** Counts that could not be written go back to those made meanwhile. */
	function restore(unwritten: typeof tallies, fromMs: number): void {
		startMs = fromMs;
		for (const [sourceId, byStream] of unwritten)
			for (const [stream, tally] of byStream) addTo(tallyOf(sourceId, stream), tally);
	}

	return {
		count: (sourceId, stream, answer) => {
			const tally = tallyOf(sourceId, stream);
			tally.accepted += answer.accepted;
			tally.duplicate += answer.duplicate;
			tally.rejected += answer.rejected;
		},
		refuse: ({ sourceId, stream }, refusals, quarantined) => {
			const tally = tallyOf(sourceId, stream);
			tally.quarantined += quarantined;
			for (const { code, fields } of refusals) {
				add(tally.codes, code, 1);
				if (fields === undefined) continue;
				tally.schemaRejected += 1;
				for (const field of fields) add(tally.fields, field, 1);
			}
		},
		replay: ({ sourceId, stream }, items) => {
			tallyOf(sourceId, stream).replayed += items;
		},
		flush: async () => {
			const endMs = Math.max(now(), startMs + 1);
			const [written, fromMs] = [tallies, startMs];
			tallies = new Map();
			startMs = endMs;
			const events = eventsOf(written, fromMs, endMs);
			if (events.length === 0) return;
			try {
				await journal.append(events);
			} catch (error) {
				restore(written, fromMs);
				throw error;
			}
		}
	};
}

function newTally(): Tally {
	return {
		accepted: 0,
		duplicate: 0,
		rejected: 0,
		quarantined: 0,
		schemaRejected: 0,
		replayed: 0,
		codes: new Map(),
		fields: new Map()
	};
}

function add(counts: Map<string, number>, name: string, by: number): void {
	const isFull = counts.size >= MOST_NAMES && !counts.has(name);
	const key = isFull ? OTHER : name;
	counts.set(key, (counts.get(key) ?? 0) + by);
}

function addTo(tally: Tally, more: Tally): void {
	const { codes, fields, ...numbers } = more;
	for (const [name, count] of Object.entries(numbers)) tally[name as keyof typeof numbers] += count;
	for (const [name, count] of codes) add(tally.codes, name, count);
	for (const [name, count] of fields) add(tally.fields, name, count);
}

function eventsOf(
	tallies: ReadonlyMap<string, ReadonlyMap<string, Tally>>,
	fromMs: number,
	endMs: number
): NewEvent<FeedOutcome>[] {
	const observedAt = new Date(endMs).toISOString();
	return [...tallies].flatMap(([feedSource, byStream]) =>
		[...byStream].map(([feedStream, { codes, fields, ...numbers }]) => {
			const data: FeedOutcome = {
				feedSource,
				feedStream,
				startAt: new Date(fromMs).toISOString(),
				observedAt,
				...numbers,
				codes: Object.fromEntries(codes),
				fields: Object.fromEntries(fields)
			};
			return {
				id: `${feedOutcomes.name}/${feedOutcomes.key(data)}`,
				stream: feedOutcomes.name,
				subject: feedOutcomes.subject(data),
				source: HOUSE,
				observedAt,
				receivedAt: observedAt,
				flags: [],
				data
			};
		})
	);
}
