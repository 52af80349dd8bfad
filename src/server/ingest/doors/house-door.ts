/** Items that somebody of the house states, such as the rows of an uploaded file. Judged and kept like all others. */
import { acceptItems, type AcceptAnswer } from '../accept.ts';
import { Refusal } from '../problem.ts';
import { ensureJournal, type DoorDeps } from './door.ts';

export interface HouseCall {
	readonly stream: string;
	/** Name under which the items are kept, such as `upload:lanhdao`. No key has it. */
	readonly sourceId: string;
	readonly items: readonly unknown[];
}

/** @throws Refusal `unavailable` or `unknown_stream`, JournalUnavailable */
export function acceptOfHouse(
	deps: DoorDeps,
	{ stream: name, sourceId, items }: HouseCall
): Promise<AcceptAnswer> {
	const stream = deps.streamNamed(name);
	if (stream === undefined) throw new Refusal('unknown_stream', `There is no stream ${name}.`);
	ensureJournal(deps);
	const receivedAt = new Date(deps.now()).toISOString();
	return acceptItems(deps, { stream, source: { id: sourceId }, items, receivedAt });
}
