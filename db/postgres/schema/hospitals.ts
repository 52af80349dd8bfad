/** Hospitals of the city, the ministries and private owners. */
import { boolean, doublePrecision, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { validity } from './validity.ts';

export const hospitals = pgTable(
	'hospitals',
	{
		facilityId: text('facility_id').notNull(),
		nameVi: text('name_vi').notNull(),
		nameEn: text('name_en').notNull(),
		owner: text('owner').notNull(),
		/** One of the 42 hospitals of the city's health department. */
		isCityHospital: boolean('is_city_hospital').notNull(),
		kind: text('kind').notNull(),
		specialty: text('specialty'),
		formerLevel: text('former_level'),
		address: text('address'),
		wardCode: text('ward_code'),
		latitude: doublePrecision('latitude'),
		longitude: doublePrecision('longitude'),
		coordinateSource: text('coordinate_source'),
		/** Beds that a named source published, possibly years ago. */
		bedsPublished: integer('beds_published'),
		bedsPublishedSource: text('beds_published_source'),
		/** Beds guessed from class and size; never an official figure. */
		bedsEstimate: integer('beds_estimate'),
		...validity()
	},
	(table) => [primaryKey({ columns: [table.facilityId, table.validFrom] })]
);
