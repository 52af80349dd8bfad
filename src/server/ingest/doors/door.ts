/** What every door shares: the call it gets, the parts it needs, and who is allowed through. */
import type { Readable } from 'node:stream';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import type { Journal } from '#server/platform/journal/journal.ts';
import type { Telemetry } from '#server/platform/telemetry.ts';
import type { AcceptDeps } from '../accept.ts';
import type { Budget } from '../budget.ts';
import { Refusal } from '../problem.ts';
import { hashKey, maySend, type Source, type SourceLookup } from '../sources.ts';

export interface DoorDeps extends AcceptDeps {
	readonly journal: Pick<Journal, 'append' | 'backlog' | 'failure'>;
	readonly sources: SourceLookup;
	readonly budget: Budget;
	readonly streamNamed: (name: string) => AnyStream | undefined;
	/** True when the disk of the journal is nearly full. */
	readonly isDiskFull: () => boolean;
	/** Epoch milliseconds. */
	readonly now: () => number;
	readonly telemetry?: Pick<Telemetry, 'countItems' | 'countCall' | 'observeAck'>;
}

/** An HTTP call, whoever received it. */
export interface DoorCall {
	readonly method: string;
	readonly query: URLSearchParams;
	/** Header names are lower case. */
	readonly header: (name: string) => string | undefined;
	readonly body: Readable;
}

/** Events accepted but not yet on disk; above this the door asks senders to wait. */
const MAX_BACKLOG = 100_000;
const BACKLOG_RETRY_SECONDS = 1;
const DISK_RETRY_SECONDS = 60;

/** The source that signed the call. @throws Refusal `unknown_key` */
export function authenticate(deps: DoorDeps, call: DoorCall): Source {
	const header = call.header('authorization');
	const key = header?.startsWith('Bearer ') ? header.slice('Bearer '.length).trim() : '';
	const source = key === '' ? null : deps.sources.byKeyHash(hashKey(key));
	if (source !== null) return source;
	throw new Refusal('unknown_key', 'Send the key of your source as "Authorization: Bearer …".');
}

/** @throws Refusal `out_of_scope` */
export function ensureScope(source: Source, stream: AnyStream): void {
	if (!maySend(source, stream.name))
		throw new Refusal('out_of_scope', `This key may not send ${stream.name}.`);
}

/** @throws Refusal `unavailable` or `over_budget`, each with the time to wait */
export function ensureCapacity(deps: DoorDeps, source: Source): void {
	ensureJournal(deps);
	const waitSeconds = deps.budget.waitSeconds(source.id);
	if (waitSeconds > 0)
		throw new Refusal('over_budget', 'This source sent more than its share. Wait, then go on.', {
			retryAfterSeconds: waitSeconds
		});
}

/** @throws Refusal `unavailable`, JournalUnavailable */
export function ensureJournal(deps: DoorDeps): void {
	const failure = deps.journal.failure();
	if (failure !== null) throw failure;
	if (deps.isDiskFull())
		throw new Refusal('unavailable', 'The disk is nearly full. Send the same call again later.', {
			retryAfterSeconds: DISK_RETRY_SECONDS
		});
	if (deps.journal.backlog() > MAX_BACKLOG)
		throw new Refusal('unavailable', 'Too much is waiting for the disk. Send the call again.', {
			retryAfterSeconds: BACKLOG_RETRY_SECONDS
		});
}
