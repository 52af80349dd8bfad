/** The record of every replay in the registry database: rows are only added. */
import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { feedReplays } from '#db/postgres/schema/feeds.ts';
import type { FeedName } from '#lib/domains/interop/feed-contract.ts';
import type { ReplayLine } from '#lib/domains/interop/refused-group.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import type { ReplayRecord } from './replay.ts';

const SHOWN = 20;

export async function recordReplay(db: Database, replay: ReplayRecord): Promise<void> {
	const { steps, by, at, ...rest } = replay;
	await db.insert(feedReplays).values({
		...rest,
		id: randomUUID(),
		mapping: steps,
		replayedBy: by.userId,
		replayedByName: by.displayName,
		replayedAt: new Date(at)
	});
}

/** The newest replays of a feed. */
export async function replaysOf(
	db: Database,
	{ sourceId, stream }: FeedName
): Promise<ReplayLine[]> {
	const rows = await db
		.select()
		.from(feedReplays)
		.where(and(eq(feedReplays.sourceId, sourceId), eq(feedReplays.stream, stream)))
		.orderBy(desc(feedReplays.replayedAt))
		.limit(SHOWN);
	return rows.map((row) => ({
		id: row.id,
		reason: row.reason,
		accepted: row.accepted,
		duplicate: row.duplicate,
		refused: row.refused,
		withheld: row.withheld,
		by: row.replayedByName,
		at: row.replayedAt.toISOString()
	}));
}
