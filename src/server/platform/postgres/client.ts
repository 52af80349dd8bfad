/** Opens the registry database. The only file that knows whether it is embedded (PGlite) or a PostgreSQL server. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import * as schema from '#db/postgres/schema/index.ts';
import { lockDirectory } from './lock.ts';

/** Typed access to every table, whichever engine answers. A transaction of it is one too. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface Postgres {
	readonly db: Database;
	/** Ends all connections and frees the directory. */
	close(): Promise<void>;
}

export interface PostgresOptions {
	/** Embedded files live in `<dataDir>/postgres`. */
	readonly dataDir: string;
	/** PostgreSQL server to use instead; null or absent means embedded. */
	readonly url?: string | null;
}

/** Connections to a PostgreSQL server per process. */
const POOL_SIZE = 10;
/** Milliseconds after which a server that does not answer counts as down. */
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * An open database without migrations applied. Embedded: a cold start takes 2 to 5 seconds.
 * @throws DirectoryLocked when another process has the embedded database open.
 */
export async function openPostgres({ dataDir, url }: PostgresOptions): Promise<Postgres> {
	return url ? openServer(url) : openEmbedded(join(dataDir, 'postgres'));
}

async function openEmbedded(directory: string): Promise<Postgres> {
	await mkdir(directory, { recursive: true });
	const lock = await lockDirectory(directory);
	try {
		const { PGlite } = await import('@electric-sql/pglite');
		const { drizzle } = await import('drizzle-orm/pglite');
		const client = await PGlite.create(directory);
		return {
			db: drizzle(client, { schema }),
			close: async () => {
				await client.close();
				await lock.release();
			}
		};
	} catch (error) {
		await lock.release();
		throw error;
	}
}

async function openServer(url: string): Promise<Postgres> {
	const { default: pg } = await import('pg');
	const { drizzle } = await import('drizzle-orm/node-postgres');
	const pool = new pg.Pool({
		connectionString: url,
		max: POOL_SIZE,
		connectionTimeoutMillis: CONNECT_TIMEOUT_MS
	});
	// An idle connection that the server drops must not end the process; the next query reports it.
	pool.on('error', () => undefined);
	return { db: drizzle(pool, { schema }), close: () => pool.end() };
}
