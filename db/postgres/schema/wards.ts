/** The commune-level units of the city: phường and xã. */
import { doublePrecision, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { validity } from './validity.ts';

export const wards = pgTable(
	'wards',
	{
		/** Five digits, kept as text because codes start with zeros. */
		wardCode: text('ward_code').notNull(),
		nameVi: text('name_vi').notNull(),
		nameEn: text('name_en').notNull(),
		fullNameVi: text('full_name_vi').notNull(),
		fullNameEn: text('full_name_en').notNull(),
		kind: text('kind', { enum: ['phuong', 'xa'] }).notNull(),
		/** Persons, at the month in `population_month` (`YYYY-MM`). */
		population: integer('population').notNull(),
		populationMonth: text('population_month').notNull(),
		areaKm2: doublePrecision('area_km2').notNull(),
		/** A point inside the ward, WGS 84 degrees. */
		latitude: doublePrecision('latitude').notNull(),
		longitude: doublePrecision('longitude').notNull(),
		formerDistrict: text('former_district'),
		officeAddress: text('office_address'),
		...validity()
	},
	(table) => [primaryKey({ columns: [table.wardCode, table.validFrom] })]
);
