/** Self-service reception kiosks, each in one hospital. */
import { boolean, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { validity } from './validity.ts';

export const kiosks = pgTable(
	'kiosks',
	{
		kioskId: text('kiosk_id').notNull(),
		facilityId: text('facility_id').notNull(),
		isSimulated: boolean('is_simulated').notNull(),
		...validity()
	},
	(table) => [primaryKey({ columns: [table.kioskId, table.validFrom] })]
);
