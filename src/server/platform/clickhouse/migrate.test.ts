import { afterAll, beforeAll, expect, test } from 'vitest';
import { streams } from '#lib/domains/index.ts';
import { migrate, MigrationEdited } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openTestEngine, type TestEngine } from './test-engine.ts';

let engine: TestEngine;
beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());

test('migrations run once and a second run does nothing', async () => {
	expect(migrations.length).toBeGreaterThan(4);
	expect(await migrate(engine, migrations)).toEqual([]);
});

test('every stream has its table, its inbox and the envelope columns', async () => {
	for (const { table } of streams) {
		const columns = await engine.rows<{ name: string }>(
			"SELECT name FROM system.columns WHERE database = 'ioc' AND table = {table:String} ORDER BY position",
			{ table }
		);
		expect(columns.slice(0, 6).map(({ name }) => name)).toEqual([
			'seq',
			'id',
			'source',
			'event_time',
			'receive_time',
			'flags'
		]);
	}
});

test('every kept column says its unit and source', async () => {
	const bare = await engine.rows<{ column: string }>(
		"SELECT concat(table, '.', name) AS column FROM system.columns " +
			"WHERE database = 'ioc' AND comment NOT LIKE '%Source: %' " +
			"AND table IN (SELECT name FROM system.tables WHERE database = 'ioc' AND engine LIKE '%MergeTree')"
	);
	expect(bare).toEqual([]);
});

test('an edited landed migration refuses to start and names the file', async () => {
	const [first, ...rest] = migrations;
	if (first === undefined) throw new Error('No migrations found.');
	const edited = [{ ...first, sql: `${first.sql}\nSELECT 1;` }, ...rest];
	await expect(migrate(engine, edited)).rejects.toThrow(MigrationEdited);
	await expect(migrate(engine, edited)).rejects.toThrow('db/clickhouse/0001_ems.sql already ran');
});

test('a removed landed migration refuses to start', async () => {
	await expect(migrate(engine, migrations.slice(1))).rejects.toThrow('is missing now');
});

test('a new file runs alone', async () => {
	const next = {
		name: '9999_probe.sql',
		sql: 'CREATE TABLE IF NOT EXISTS ioc.probe (a UInt8) ENGINE = Memory;\n'
	};
	expect(await migrate(engine, [...migrations, next])).toEqual(['9999_probe.sql']);
});
