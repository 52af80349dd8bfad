import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	temporaryPostgres,
	type TemporaryPostgres
} from '../../../../tests/fixtures/temporary-postgres.ts';
import { migrate, MigrationEdited, migrationOf, migrations } from './migrate.ts';

describe('migrate', () => {
	let postgres: TemporaryPostgres;
	beforeAll(async () => {
		postgres = await temporaryPostgres();
	});
	afterAll(() => postgres.close());

	it('finds the migrations of the build and makes every table of the schema', async () => {
		expect(migrations.length).toBeGreaterThan(0);
		const { rows } = (await postgres.db.execute(
			sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`
		)) as { rows: { name: string }[] };
		expect(rows.map(({ name }) => name)).toEqual(
			expect.arrayContaining([
				'wards',
				'hospitals',
				'stations',
				'units',
				'kiosks',
				'users',
				'sessions'
			])
		);
	});

	it('does nothing when the database is up to date', async () => {
		expect(await migrate(postgres.db)).toEqual([]);
	});

	it('refuses a migration whose text changed after it was applied', async () => {
		const first = migrations[0];
		const edited = migrationOf(String(first?.name), 'SELECT 1');
		await expect(migrate(postgres.db, [edited])).rejects.toThrow(MigrationEdited);
	});

	it('applies none of several migrations when one of them fails', async () => {
		const good = migrationOf('9998_good', 'CREATE TABLE left_over (id int)');
		const bad = migrationOf('9999_bad', 'CREATE TABLE');
		await expect(migrate(postgres.db, [...migrations, good, bad])).rejects.toThrow();
		const { rows } = (await postgres.db.execute(sql`SELECT to_regclass('left_over') AS found`)) as {
			rows: { found: string | null }[];
		};
		expect(rows).toEqual([{ found: null }]);
	});
});
