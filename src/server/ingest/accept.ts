/**
 * The way of an item into the journal: schema, clock, plausibility, pseudonym, id, append. Every
 * door ends here, so every source is judged alike.
 */
import type { AnyStream } from '#lib/streams/define-stream.ts';
import type { NewEvent } from '#lib/streams/stream-event.ts';
import type { Journal } from '#server/platform/journal/journal.ts';
import type { Log } from '#server/platform/log.ts';
import type { Telemetry } from '#server/platform/telemetry.ts';
import type { Refused } from './items/item-parser.ts';
import { judge } from './items/judge.ts';
import { pseudonymised, type PersonKeyOf } from './items/pseudonym.ts';
import { reduceItem } from './items/reduced-item.ts';
import type { FeedRefusal, Outcomes } from './outcomes.ts';
import type { Quarantine } from './quarantine.ts';

export interface AcceptDeps {
	readonly journal: Pick<Journal, 'append'>;
	readonly quarantine: Pick<Quarantine, 'keep'>;
	readonly personKeyOf: PersonKeyOf;
	readonly log: Log;
	readonly telemetry?: Pick<Telemetry, 'countItems'>;
	readonly outcomes?: Pick<Outcomes, 'count' | 'refuse'>;
}

export interface AcceptCall {
	readonly stream: AnyStream;
	readonly source: { readonly id: string };
	/** As parsed from JSON; a `BrokenItem` keeps the place of one that could not be. */
	readonly items: readonly unknown[];
	/** UTC ISO with milliseconds. */
	readonly receivedAt: string;
	/**
	 * For items out of quarantine: when they first arrived, UTC ISO, which is what the clock rules look
	 * at. They are marked `replayed`, and one that is refused again stays where it is.
	 */
	readonly firstReceivedAt?: string;
}

export interface Rejection {
	/** Place in the call, from 0. */
	readonly index: number;
	readonly code: string;
	readonly message: string;
}

export interface AcceptAnswer {
	readonly accepted: number;
	readonly duplicate: number;
	readonly rejected: readonly Rejection[];
	/** Accepted items that carry a mark such as `late`; absent when none does. */
	readonly flagged?: number;
}

const CONTRADICTION: Refused = {
	code: 'contradiction',
	message: 'An event with the same key and other content came first and stays.'
};

/**
 * Resolves when every accepted item is on disk.
 * @throws JournalUnavailable when nothing can be kept; the sender may repeat the call
 */
export async function acceptItems(deps: AcceptDeps, call: AcceptCall): Promise<AcceptAnswer> {
	const { stream, source, items, receivedAt } = call;
	const arrivedAtMs = Date.parse(call.firstReceivedAt ?? receivedAt);
	const fields = new Map<number, readonly string[]>();
	const rejected: Rejection[] = [];
	const events: NewEvent[] = [];
	const indexes: number[] = [];
	items.forEach((item, index) => {
		const judged = judge(stream, item, arrivedAtMs);
		if ('code' in judged) {
			rejected.push({ index, code: judged.code, message: judged.message });
			if (judged.fields !== undefined) fields.set(index, judged.fields);
			return;
		}
		const data = pseudonymised(judged.data, stream.pseudonym, deps.personKeyOf);
		indexes.push(index);
		events.push({
			id: `${stream.name}/${stream.key(data)}`,
			stream: stream.name,
			subject: stream.subject(data),
			source: source.id,
			observedAt: judged.observedAt,
			receivedAt,
			flags: call.firstReceivedAt === undefined ? judged.flags : replayedFlags(judged.flags),
			data
		});
	});
	let accepted = 0;
	let duplicate = 0;
	let flagged = 0;
	const results = events.length === 0 ? [] : await deps.journal.append(events);
	results.forEach(({ status }, place) => {
		if (status === 'duplicate') duplicate += 1;
		else if (status === 'contradiction')
			rejected.push({ index: indexes[place] ?? -1, ...CONTRADICTION });
		else {
			accepted += 1;
			if (events[place]?.flags.length !== 0) flagged += 1;
		}
	});
	if (call.firstReceivedAt === undefined) {
		rejected.sort((a, b) => a.index - b.index);
		const refusals = rejected.map((one) => ({ ...one, fields: fields.get(one.index) }));
		const quarantined = await keepRejected(deps, call, refusals);
		count(deps, call, { accepted, duplicate, rejected: rejected.length });
		if (rejected.length > 0)
			deps.outcomes?.refuse({ sourceId: source.id, stream: stream.name }, refusals, quarantined);
	}
	return { accepted, duplicate, rejected, ...(flagged > 0 && { flagged }) };
}

/** Sorted, as flags always are. */
function replayedFlags(flags: readonly string[]): readonly string[] {
	return [...flags, 'replayed'].toSorted();
}

/**
 * The events are already safe, so a quarantine that cannot write costs the sender nothing.
 * @returns how many items quarantine keeps
 */
async function keepRejected(
	{ quarantine, log }: AcceptDeps,
	{ stream, source, items, receivedAt }: AcceptCall,
	rejected: readonly (Rejection & FeedRefusal)[]
): Promise<number> {
	if (rejected.length === 0) return 0;
	let kept = rejected.length;
	try {
		await quarantine.keep(
			rejected.map(({ index, code, message, fields }) => ({
				stream: stream.name,
				source: source.id,
				receivedAt,
				index,
				code,
				message,
				...(fields !== undefined && { reasonFields: fields }),
				...reduceItem(stream, items[index], Date.parse(receivedAt))
			}))
		);
	} catch (error) {
		kept = 0;
		log.error('quarantine.failed', { error: error instanceof Error ? error : String(error) });
	}
	const [first] = rejected;
	log.info('ingest.rejected', {
		stream: stream.name,
		source: source.id,
		items: rejected.length,
		code: first?.code
	});
	return kept;
}

function count(
	{ telemetry, outcomes }: AcceptDeps,
	{ stream, source }: AcceptCall,
	answer: Readonly<Record<'accepted' | 'duplicate' | 'rejected', number>>
): void {
	outcomes?.count(source.id, stream.name, answer);
	if (telemetry === undefined) return;
	telemetry.countItems(stream.name, 'accepted', answer.accepted);
	telemetry.countItems(stream.name, 'duplicate', answer.duplicate);
	telemetry.countItems(stream.name, 'rejected', answer.rejected);
}
