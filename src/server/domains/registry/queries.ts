/** The registry as it stood at an instant, in the shape that pages use. */
import { createHash } from 'node:crypto';
import { and, asc, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { hospitals } from '#db/postgres/schema/hospitals.ts';
import { kiosks } from '#db/postgres/schema/kiosks.ts';
import { stations } from '#db/postgres/schema/stations.ts';
import { units } from '#db/postgres/schema/units.ts';
import { wards } from '#db/postgres/schema/wards.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import { hospitalEntry, kioskEntry, stationEntry, unitEntry, wardEntry } from './entries.ts';

/**
 * Rows valid at the instant, each list in the order of its id. `version` is a digest of the rows, so
 * the same rows have the same version on every server.
 */
export async function loadRegistry(db: Database, at: Date): Promise<Registry> {
	const wardRows = await db
		.select()
		.from(wards)
		.where(validAt(wards, at))
		.orderBy(asc(wards.wardCode));
	const hospitalRows = await db
		.select()
		.from(hospitals)
		.where(validAt(hospitals, at))
		.orderBy(asc(hospitals.facilityId));
	const stationRows = await db
		.select()
		.from(stations)
		.where(validAt(stations, at))
		.orderBy(asc(stations.stationId));
	const unitRows = await db
		.select()
		.from(units)
		.where(validAt(units, at))
		.orderBy(asc(units.unitId));
	const kioskRows = await db
		.select()
		.from(kiosks)
		.where(validAt(kiosks, at))
		.orderBy(asc(kiosks.kioskId));
	const lists = {
		wards: wardRows.map(wardEntry),
		hospitals: hospitalRows.map(hospitalEntry),
		stations: stationRows.map(stationEntry),
		units: unitRows.map(unitEntry),
		kiosks: kioskRows.map(kioskEntry)
	};
	return { version: digestOf(lists), ...lists };
}

function validAt(table: { validFrom: PgColumn; validTo: PgColumn }, at: Date): SQL | undefined {
	return and(lte(table.validFrom, at), or(isNull(table.validTo), gt(table.validTo, at)));
}

function digestOf(lists: Omit<Registry, 'version'>): string {
	return createHash('sha256').update(JSON.stringify(lists)).digest('hex').slice(0, 16);
}
