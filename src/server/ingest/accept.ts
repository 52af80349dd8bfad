/**
 * The way of an item into the journal: schema, clock, plausibility, pseudonym, id, append. Every
 * door ends here, so every source is judged alike.
 */
import type { AnyStream } from '#lib/streams/define-stream.ts';
import type { NewEvent } from '#lib/streams/stream-event.ts';
import type { Journal } from '#server/platform/journal/journal.ts';
import type { Log } from '#server/platform/log.ts';
import type { Telemetry } from '#server/platform/telemetry.ts';
import { clockFinding } from './items/clock-rules.ts';
import { parseItem, type Refused } from './items/item-parser.ts';
import { pseudonymised, type PersonKeyOf } from './items/pseudonym.ts';
import { reduceItem } from './items/reduced-item.ts';
import type { Quarantine } from './quarantine.ts';

export interface AcceptDeps {
	readonly journal: Pick<Journal, 'append'>;
	readonly quarantine: Pick<Quarantine, 'keep'>;
	readonly personKeyOf: PersonKeyOf;
	readonly log: Log;
	readonly telemetry?: Pick<Telemetry, 'countItems'>;
}

export interface AcceptCall {
	readonly stream: AnyStream;
	readonly source: { readonly id: string };
	/** As parsed from JSON; a `BrokenItem` keeps the place of one that could not be. */
	readonly items: readonly unknown[];
	/** UTC ISO with milliseconds. */
	readonly receivedAt: string;
}

export interface Rejection extends Refused {
	/** Place in the call, from 0. */
	readonly index: number;
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
	const receivedAtMs = Date.parse(receivedAt);
	const rejected: Rejection[] = [];
	const events: NewEvent[] = [];
	const indexes: number[] = [];
	items.forEach((item, index) => {
		const judged = judge(stream, item, receivedAtMs);
		if ('code' in judged) {
			rejected.push({ index, code: judged.code, message: judged.message });
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
			flags: judged.flags,
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
	rejected.sort((a, b) => a.index - b.index);
	await keepRejected(deps, call, rejected);
	count(deps, stream.name, { accepted, duplicate, rejected: rejected.length });
	return { accepted, duplicate, rejected, ...(flagged > 0 && { flagged }) };
}

interface Judged {
	readonly data: Record<string, unknown>;
	readonly observedAt: string;
	/** Sorted, no repeats. */
	readonly flags: readonly string[];
}

const NO_FLAGS: readonly string[] = [];

function judge(stream: AnyStream, item: unknown, receivedAtMs: number): Judged | Refused {
	const parsed = parseItem(stream, item);
	if ('code' in parsed) return parsed;
	const { data } = parsed;
	const observedAt = String(data[stream.timeField]);
	const clock = clockFinding(stream.clock, Date.parse(observedAt), receivedAtMs);
	const findings = stream.check?.(data) ?? [];
	if (clock === null && findings.length === 0) return { data, observedAt, flags: NO_FLAGS };
	const all = clock === null ? findings : [clock, ...findings];
	const reason = all.find(({ severity }) => severity === 'reject');
	if (reason !== undefined) return reason;
	const flags = [...new Set(all.map(({ code }) => code))].toSorted();
	return { data, observedAt, flags };
}

/** The events are already safe, so a quarantine that cannot write costs the sender nothing. */
async function keepRejected(
	{ quarantine, log }: AcceptDeps,
	{ stream, source, items, receivedAt }: AcceptCall,
	rejected: readonly Rejection[]
): Promise<void> {
	if (rejected.length === 0) return;
	try {
		await quarantine.keep(
			rejected.map(({ index, code, message }) => ({
				stream: stream.name,
				source: source.id,
				receivedAt,
				index,
				code,
				message,
				...reduceItem(stream, items[index])
			}))
		);
	} catch (error) {
		log.error('quarantine.failed', { error: error instanceof Error ? error : String(error) });
	}
	const [first] = rejected;
	log.info('ingest.rejected', {
		stream: stream.name,
		source: source.id,
		items: rejected.length,
		code: first?.code
	});
}

function count(
	{ telemetry }: AcceptDeps,
	stream: string,
	outcomes: Readonly<Record<'accepted' | 'duplicate' | 'rejected', number>>
): void {
	if (telemetry === undefined) return;
	telemetry.countItems(stream, 'accepted', outcomes.accepted);
	telemetry.countItems(stream, 'duplicate', outcomes.duplicate);
	telemetry.countItems(stream, 'rejected', outcomes.rejected);
}
