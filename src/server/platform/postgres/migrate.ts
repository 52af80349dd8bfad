/** Brings the tables up to the migrations of this build. The SQL is part of the bundle, so nothing is read from disk. */
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';

export interface Migration {
	/** File name without extension; names sort in the order of application. */
	readonly name: string;
	readonly statements: readonly string[];
	/** SHA-256 of the text, to notice a file that was edited after it landed. */
	readonly hash: string;
}

export class MigrationEdited extends Error {
	override readonly name = 'MigrationEdited';
	readonly migration: string;

	constructor(migration: string) {
		super(
			`Migration ${migration} differs from the one this database was made with. Restore its text and put the change into a new migration.`
		);
		this.migration = migration;
	}
}

/** Two nodes that start together take turns by this key of an advisory lock. */
const MIGRATION_LOCK = 115_126;
const files: Record<string, string> = import.meta.glob('#db/postgres/migrations/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** The migrations of this build, in order. */
export const migrations: readonly Migration[] = Object.entries(files)
	.map(([path, text]) => migrationOf(path.replace(/^.*\//, '').replace(/\.sql$/, ''), text))
	.sort((a, b) => (a.name < b.name ? -1 : 1));

/** A migration as drizzle-kit writes it: statements parted by its breakpoint comment. */
export function migrationOf(name: string, text: string): Migration {
	return {
		name,
		statements: text.split('--> statement-breakpoint').map((statement) => statement.trim()),
		hash: createHash('sha256').update(text).digest('hex')
	};
}

/**
 * Names of the migrations applied now; empty when the database was up to date. All or none are applied.
 * @throws MigrationEdited when an applied migration has another text today.
 */
export async function migrate(
	db: Database,
	wanted: readonly Migration[] = migrations
): Promise<readonly string[]> {
	return db.transaction(async (tx) => {
		await tx.execute(sql`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
		await tx.execute(sql`
			CREATE TABLE IF NOT EXISTS applied_migrations (
				name text PRIMARY KEY,
				hash text NOT NULL,
				applied_at timestamptz NOT NULL DEFAULT now()
			)
		`);
		const applied = await appliedIn(tx);
		const missing = wanted.filter((migration) => {
			const hash = applied.get(migration.name);
			if (hash !== undefined && hash !== migration.hash) throw new MigrationEdited(migration.name);
			return hash === undefined;
		});
		for (const migration of missing) {
			for (const statement of migration.statements) await tx.execute(sql.raw(statement));
			await tx.execute(
				sql`INSERT INTO applied_migrations (name, hash) VALUES (${migration.name}, ${migration.hash})`
			);
		}
		return missing.map((migration) => migration.name);
	});
}

async function appliedIn(db: Database): Promise<ReadonlyMap<string, string>> {
	const answer = (await db.execute(sql`SELECT name, hash FROM applied_migrations`)) as {
		rows: { name: string; hash: string }[];
	};
	return new Map(answer.rows.map(({ name, hash }) => [name, hash]));
}
