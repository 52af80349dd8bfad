/** Sources in the registry database. Only the hash of a key is stored. */
import { and, eq, isNull } from 'drizzle-orm';
import { sources } from '#db/postgres/schema/sources.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import { hashKey, newKey, type Source, type StoredSource } from './sources.ts';

/** Every source that is not revoked. */
export async function activeSources(db: Database): Promise<readonly StoredSource[]> {
	const rows = await db.select().from(sources).where(isNull(sources.revokedAt));
	return rows.map(({ id, name, kind, keyHash, streams, isSimulated }) => ({
		id,
		name,
		kind,
		keyHash,
		streams,
		isSimulated
	}));
}

/** The key of the new source, shown only now. Null when the id is taken. */
export async function addSource(db: Database, source: Source): Promise<string | null> {
	const key = newKey();
	const added = await db
		.insert(sources)
		.values({ ...source, streams: [...source.streams], keyHash: hashKey(key) })
		.onConflictDoNothing({ target: sources.id })
		.returning({ id: sources.id });
	return added.length === 0 ? null : key;
}

/** False when there is no active source with this id. */
export async function revokeSource(db: Database, id: string): Promise<boolean> {
	const revoked = await db
		.update(sources)
		.set({ revokedAt: new Date() })
		.where(and(eq(sources.id, id), isNull(sources.revokedAt)))
		.returning({ id: sources.id });
	return revoked.length > 0;
}
