/** A migrated embedded engine in a directory of its own, for tests and benchmarks. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StreamEvent } from '#lib/streams/stream-event.ts';
import { openEngine, type Engine } from './connect.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';

export interface TestEngine extends Engine {
	readonly dataDir: string;
	/** Inserts events through the same door as the sink does. */
	load(table: string, events: readonly StreamEvent[]): Promise<void>;
	/** Empties every table, so that the next test starts from nothing. */
	clear(): Promise<void>;
	/** Closes the engine and removes the directory. */
	dispose(): Promise<void>;
}

export async function openTestEngine(): Promise<TestEngine> {
	const dataDir = await mkdtemp(path.join(tmpdir(), 'ioc-chdb-'));
	const engine = await openEngine({ dataDir, readers: 2 });
	await migrate(engine, migrations);
	let token = 0;
	return {
		...engine,
		dataDir,
		async load(table, events) {
			const lines = events.map((event) => `${JSON.stringify(event)}\n`).join('');
			await engine.insertLines(table, Buffer.from(lines), `test:${String((token += 1))}`);
		},
		async clear() {
			const tables = await engine.rows<{ name: string }>(
				"SELECT name FROM system.tables WHERE database = 'ioc' AND engine LIKE '%MergeTree' AND name != 'migrations'"
			);
			for (const { name } of tables) await engine.command(`TRUNCATE TABLE ioc.${name}`);
		},
		async dispose() {
			await engine.close();
			await rm(dataDir, { recursive: true, force: true });
		}
	};
}
