/**
 * The one place where embedded ClickHouse (chDB) and a ClickHouse server differ. Used only inside the
 * analytics process: an engine lives in a process of its own (data-path.md §0).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient, type ClickHouseClient } from '@clickhouse/client';
import type { ClickHouse } from './clickhouse.ts';
import { clientPool } from './client-pool.ts';

export interface Engine extends ClickHouse {
	/** Runs one statement on the writing connection. */
	command(sql: string): Promise<void>;
	/**
	 * Inserts JSON lines (each ended by a newline) into `ioc.<table>_in`, once per token: the same
	 * token again inserts nothing, in the table and in its rollups.
	 */
	insertLines(table: string, lines: Uint8Array, token: string): Promise<void>;
	close(): Promise<void>;
}

export interface EngineOptions {
	/** Folder for everything the engine keeps. */
	readonly dataDir: string;
	/** Address of a ClickHouse server with user and password; embedded when absent. */
	readonly url?: string | null;
	/** Ceiling of the embedded engine, bytes. Not used with a server. */
	readonly memoryLimitBytes?: number;
	/** Questions answered at the same time. */
	readonly readers?: number;
}

type ChdbContract = NonNullable<NonNullable<Parameters<typeof createClient>[0]>['connection']>;

const DEFAULT_MEMORY_LIMIT_BYTES = 1_000_000_000;
const INSERT_SETTINGS =
	'input_format_skip_unknown_fields = 1, async_insert = 0, ' +
	'deduplicate_blocks_in_dependent_materialized_views = 1, max_insert_threads = 1';

/** @throws the engine's own error when the directory is locked or the server does not answer. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
	const { url = null } = options;
	return url === null ? embedded(options) : server(options, url);
}

async function embedded(options: EngineOptions): Promise<Engine> {
	const { Session, drainPending } = await import('chdb');
	const { createChdbConnection } = await import('chdb/connection');
	const home = path.join(options.dataDir, 'clickhouse');
	const inbox = path.join(options.dataDir, 'clickhouse-inbox');
	await mkdir(home, { recursive: true });
	await mkdir(inbox, { recursive: true });
	const limit = options.memoryLimitBytes ?? DEFAULT_MEMORY_LIMIT_BYTES;
	const session = new Session(home, {
		connectionArgs: [
			`--max_server_memory_usage=${String(limit)}`,
			'--background_pool_size=2',
			'--background_schedule_pool_size=4',
			'--mark_cache_size=67108864',
			'--uncompressed_cache_size=0'
		]
	});
	// The two packages each declare the same contract, so their types do not know each other.
	const connect = () =>
		createClient({ connection: createChdbConnection({ path: home }) as unknown as ChdbContract });
	const clients = openClients(connect, options.readers);
	const structures = new Map<string, string>();

	async function structureOf(table: string): Promise<string> {
		const known = structures.get(table);
		if (known !== undefined) return known;
		const columns = await clients.rows<{ name: string; type: string }>(
			'SELECT name, type FROM system.columns ' +
				"WHERE database = 'ioc' AND table = {table:String} ORDER BY position",
			{ table: `${table}_in` }
		);
		const structure = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
		structures.set(table, structure);
		return structure;
	}

	return {
		...clients,
		/** A file is read natively; the same bytes inside the statement are a third slower. */
		async insertLines(table, lines, token) {
			const file = path.join(inbox, `${table}.jsonl`);
			await writeFile(file, lines);
			await clients.command(
				`INSERT INTO ioc.${table}_in SELECT * ` +
					`FROM file(${quote(file)}, 'JSONEachRow', ${quote(await structureOf(table))}) ` +
					`SETTINGS ${INSERT_SETTINGS}, insert_deduplication_token = ${quote(token)}`
			);
		},
		async close() {
			await clients.close();
			session.close();
			await drainPending();
		}
	};
}

function server(options: EngineOptions, url: string): Engine {
	const clients = openClients(
		() => createClient({ url, request_timeout: 60_000, max_open_connections: 1 }),
		options.readers
	);
	return {
		...clients,
		async insertLines(table, lines, token) {
			await clients.command(
				`INSERT INTO ioc.${table}_in SETTINGS ${INSERT_SETTINGS}, ` +
					`insert_deduplication_token = ${quote(token)} FORMAT JSONEachRow\n` +
					Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength).toString('utf8')
			);
		}
	};
}

/** One writing connection and a pool of reading ones: a connection runs one query at a time. */
function openClients(connect: () => ClickHouseClient, readers = 3): Omit<Engine, 'insertLines'> {
	const writer = connect();
	const pool = clientPool(Array.from({ length: readers }, connect));
	return {
		rows: pool.rows,
		async command(sql) {
			await writer.command({ query: sql });
		},
		async close() {
			await pool.close();
			await writer.close();
		}
	};
}

function quote(text: string): string {
	return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
