/** Why feeds were dark, as people decided. Rows are only added; the newest of an outage counts. */
import { asc, gte } from 'drizzle-orm';
import { feedOutageCauses } from '#db/postgres/schema/feeds.ts';
import type { Cause } from '#lib/domains/interop/board.ts';
import { outageKey, type CauseRecord } from '#lib/domains/interop/outage-cause.ts';
import type { FeedName } from '#lib/domains/interop/feed-contract.ts';
import type { Database } from '#server/platform/postgres/client.ts';

/** Decisions about outages that began at or after the instant, by outage, oldest first. */
export async function causesSince(
	db: Database,
	from: Date
): Promise<ReadonlyMap<string, readonly CauseRecord[]>> {
	const rows = await db
		.select()
		.from(feedOutageCauses)
		.where(gte(feedOutageCauses.startedAt, from))
		.orderBy(asc(feedOutageCauses.decidedAt));
	const causes = new Map<string, CauseRecord[]>();
	for (const row of rows) {
		const key = outageKey(row, row.startedAt.toISOString());
		const record = {
			cause: row.cause,
			note: row.note,
			by: row.decidedByName,
			at: row.decidedAt.toISOString()
		};
		causes.set(key, [...(causes.get(key) ?? []), record]);
	}
	return causes;
}

export interface CauseDecision extends FeedName {
	/** Start of the outage, UTC ISO. */
	readonly startedAt: string;
	readonly cause: Cause;
	readonly note: string;
	readonly by: { readonly userId: string; readonly displayName: string };
	/** UTC ISO. */
	readonly at: string;
}

export async function addCause(db: Database, decision: CauseDecision): Promise<void> {
	const { sourceId, stream, startedAt, cause, note, by, at } = decision;
	await db.insert(feedOutageCauses).values({
		sourceId,
		stream,
		startedAt: new Date(startedAt),
		cause,
		note,
		decidedBy: by.userId,
		decidedByName: by.displayName,
		decidedAt: new Date(at)
	});
}
