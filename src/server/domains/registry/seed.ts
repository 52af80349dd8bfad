/** Puts the seed rows into the registry. Running it again changes nothing, and a row that an operator ended stays ended. */
import { setImmediate as breathe } from 'node:timers/promises';
import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { hospitals } from '#db/postgres/schema/hospitals.ts';
import { kiosks } from '#db/postgres/schema/kiosks.ts';
import { stations } from '#db/postgres/schema/stations.ts';
import { units } from '#db/postgres/schema/units.ts';
import { wards } from '#db/postgres/schema/wards.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import { hospitalRows, kioskRows, stationRows, unitRows, wardRows } from './seed-rows.ts';

/** Rows a statement. The embedded engine works on the event loop, so others get a turn between statements. */
const BATCH_ROWS = 50;

export interface SeedOptions {
	/** Also load the simulated units and kiosks. */
	readonly isDemo: boolean;
}

/** Wards, hospitals and stations always; units and kiosks only for the demo. */
export async function seedRegistry(db: Database, { isDemo }: SeedOptions): Promise<void> {
	await upsert(db, wards, wardRows());
	await upsert(db, hospitals, hospitalRows());
	await upsert(db, stations, stationRows());
	if (!isDemo) return;
	await upsert(db, units, unitRows());
	await upsert(db, kiosks, kioskRows());
}

async function upsert<Table extends PgTable>(
	db: Database,
	table: Table,
	rows: readonly Table['$inferInsert'][]
): Promise<void> {
	const identity = getTableConfig(table).primaryKeys.flatMap((key) => key.columns);
	const set = newValues(table, new Set(['valid_to', ...identity.map((column) => column.name)]));
	for (let start = 0; start < rows.length; start += BATCH_ROWS) {
		const batch = rows.slice(start, start + BATCH_ROWS);
		await db.insert(table).values(batch).onConflictDoUpdate({ target: identity, set });
		await breathe();
	}
}

function newValues(table: PgTable, kept: ReadonlySet<string>): Record<string, SQL> {
	const columns = Object.entries(getTableColumns(table));
	return Object.fromEntries(
		columns
			.filter(([, column]) => !kept.has(column.name))
			.map(([field, column]) => [field, sql`excluded.${sql.identifier(column.name)}`])
	);
}
