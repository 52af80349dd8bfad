/** Brings the database to the newest numbered migration, and refuses when a landed file was edited. */
import { createHash } from 'node:crypto';
import type { Engine } from './connect.ts';
import type { Migration } from './migrations.ts';

/** A migration that already ran reads differently now, or is gone. */
export class MigrationEdited extends Error {
	override readonly name = 'MigrationEdited';
	readonly file: string;

	constructor(file: string, found: 'edited' | 'missing') {
		super(
			`db/clickhouse/${file} already ran on this database and is ${found} now. ` +
				'Restore the file and put the change into a new, higher-numbered file.'
		);
		this.file = file;
	}
}

/**
 * Runs what is missing, in order; safe to repeat after a crash because every statement says IF NOT EXISTS.
 * @returns names of the files that ran now.
 * @throws MigrationEdited
 */
export async function migrate(engine: Engine, files: readonly Migration[]): Promise<string[]> {
	await engine.command('CREATE DATABASE IF NOT EXISTS ioc ENGINE = Atomic');
	await engine.command(
		'CREATE TABLE IF NOT EXISTS ioc.migrations (' +
			"name String COMMENT 'File name. Source: db/clickhouse', " +
			"checksum FixedString(64) COMMENT 'SHA-256 of the file, hex. Source: migrate', " +
			"applied_at DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC') COMMENT 'When, UTC. Source: migrate'" +
			') ENGINE = MergeTree ORDER BY name SETTINGS fsync_after_insert = 1, fsync_part_directory = 1'
	);
	const landed = await engine.rows<{ name: string; checksum: string }>(
		'SELECT name, checksum FROM ioc.migrations ORDER BY name'
	);
	const byName = new Map(files.map((file) => [file.name, checksum(file.sql)]));
	for (const { name, checksum: was } of landed) {
		const is = byName.get(name);
		if (is !== was) throw new MigrationEdited(name, is === undefined ? 'missing' : 'edited');
	}
	const done = new Set(landed.map(({ name }) => name));
	const missing = files.filter(({ name }) => !done.has(name));
	for (const { name, sql } of missing) {
		for (const statement of statements(sql)) await engine.command(statement);
		await engine.command(
			`INSERT INTO ioc.migrations (name, checksum) VALUES ('${name}', '${checksum(sql)}')`
		);
	}
	return missing.map(({ name }) => name);
}

function checksum(sql: string): string {
	return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
}

/** Statements end with a semicolon at the end of a line. */
function statements(sql: string): string[] {
	return sql
		.replaceAll(/^--.*$/gm, '')
		.split(/;\s*$/m)
		.map((statement) => statement.trim())
		.filter((statement) => statement !== '');
}
