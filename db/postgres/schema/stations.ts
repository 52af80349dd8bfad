/** Emergency stations of the 115 network. */
import { doublePrecision, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { validity } from './validity.ts';

export const stations = pgTable(
	'stations',
	{
		stationId: text('station_id').notNull(),
		nameVi: text('name_vi').notNull(),
		nameEn: text('name_en').notNull(),
		network: text('network', { enum: ['core', 'hospital', 'partner'] }).notNull(),
		/** Hospital that houses the station; null when it has a house of its own. */
		hostFacilityId: text('host_facility_id'),
		address: text('address'),
		wardCode: text('ward_code'),
		latitude: doublePrecision('latitude'),
		longitude: doublePrecision('longitude'),
		coordinateSource: text('coordinate_source'),
		...validity()
	},
	(table) => [primaryKey({ columns: [table.stationId, table.validFrom] })]
);
