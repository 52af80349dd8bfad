/** The cause of an outage: what somebody decided, else what the ledger knows by itself. */
import { z } from 'zod';
import { CAUSES, type Cause, type FeedOutage } from './board.ts';
import { feedId, type FeedName } from './feed-contract.ts';

/** One decision about one outage. */
export interface CauseRecord {
	readonly cause: Cause;
	readonly note: string;
	/** Name of the person. */
	readonly by: string;
	/** UTC ISO. */
	readonly at: string;
}

/** All decisions about each outage, oldest first, by `outageKey`. */
export type CauseRecords = Readonly<Record<string, readonly CauseRecord[]>>;

/** What a person sends in to explain an outage. */
export const causeForm = z.strictObject({
	startedAt: z.iso.datetime({ precision: 3 }),
	cause: z.enum(CAUSES),
	note: z
		.string()
		.trim()
		.min(3)
		.max(300)
		// Notes are read by many: no control characters, and nothing that looks like a citizen number.
		.regex(/^[^\u0000-\u001f]*$/)
		.refine((text) => !/\d{9,}/.test(text))
});

/** Name of an outage: its feed and its start. */
export function outageKey(feed: FeedName, startedAt: string): string {
	return `${feedId(feed)}@${startedAt}`;
}

/** The newest decision; without one, ours when all sources were silent; null when nobody knows yet. */
export function causeOf(
	outage: Pick<FeedOutage, 'isReceiver'>,
	records: readonly CauseRecord[] | undefined
): Cause | null {
	return records?.at(-1)?.cause ?? (outage.isReceiver ? 'receiver' : null);
}
