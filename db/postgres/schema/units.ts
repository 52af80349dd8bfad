/** Ambulances and motorbikes on duty, each at its home station. */
import { boolean, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { validity } from './validity.ts';

export const units = pgTable(
	'units',
	{
		unitId: text('unit_id').notNull(),
		stationId: text('station_id').notNull(),
		kind: text('kind', { enum: ['ambulance', 'motorbike'] }).notNull(),
		isSimulated: boolean('is_simulated').notNull(),
		...validity()
	},
	(table) => [primaryKey({ columns: [table.unitId, table.validFrom] })]
);
