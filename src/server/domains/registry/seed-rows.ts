/** The seed files as typed rows. An empty cell is null; a malformed one stops the start, because it is our own file. */
import { parse } from 'csv-parse/sync';
import type { hospitals } from '#db/postgres/schema/hospitals.ts';
import type { kiosks } from '#db/postgres/schema/kiosks.ts';
import type { stations } from '#db/postgres/schema/stations.ts';
import type { units } from '#db/postgres/schema/units.ts';
import type { wards } from '#db/postgres/schema/wards.ts';
import hospitalsCsv from '#db/seed/hospitals.csv?raw';
import kiosksCsv from '#db/seed/kiosks.csv?raw';
import stationsCsv from '#db/seed/stations.csv?raw';
import unitsCsv from '#db/seed/units.csv?raw';
import wardsCsv from '#db/seed/wards.csv?raw';
import { wardCode } from '#lib/foundation/ids.ts';

type Cells = Readonly<Record<string, string>>;

/** Start of rows without a date of their own: the day the 126 wards came into being (Resolution 1656/NQ-UBTVQH15). */
const FIRST_DAY = '2025-07-01';
/** Month of the populations of `wards.csv`, from its `pop_source`. */
const POPULATION_MONTH = '2025-07';
const NETWORKS: Readonly<Record<string, 'core' | 'hospital' | 'partner'>> = {
	core_115: 'core',
	hospital_2026: 'hospital',
	partner_2026: 'partner'
};

/** The 126 phường and xã. */
export function wardRows(): (typeof wards.$inferInsert)[] {
	return cellsOf(wardsCsv).map((cells) => ({
		wardCode: wardCode(needed(cells, 'code')),
		nameVi: needed(cells, 'name_vi'),
		nameEn: needed(cells, 'name_en'),
		fullNameVi: needed(cells, 'full_name_vi'),
		fullNameEn: needed(cells, 'full_name_en'),
		kind: needed(cells, 'type') === 'phuong' ? ('phuong' as const) : ('xa' as const),
		population: Number(needed(cells, 'population')),
		populationMonth: POPULATION_MONTH,
		areaKm2: Number(needed(cells, 'area_km2')),
		latitude: Number(needed(cells, 'lat')),
		longitude: Number(needed(cells, 'lon')),
		formerDistrict: textOf(cells, 'former_district_main'),
		officeAddress: textOf(cells, 'hq_address_vi'),
		source: needed(cells, 'pop_source'),
		...commonCells(cells)
	}));
}

/** The 92 hospitals, with published and estimated beds apart. */
export function hospitalRows(): (typeof hospitals.$inferInsert)[] {
	return cellsOf(hospitalsCsv).map((cells) => ({
		facilityId: needed(cells, 'id'),
		nameVi: needed(cells, 'name_vi'),
		nameEn: needed(cells, 'name_en'),
		owner: needed(cells, 'owner'),
		isCityHospital: needed(cells, 'is_doh42') === '1',
		kind: needed(cells, 'type'),
		specialty: textOf(cells, 'specialty'),
		formerLevel: textOf(cells, 'former_level'),
		address: textOf(cells, 'address_vi'),
		wardCode: textOf(cells, 'ward_code'),
		latitude: numberOf(cells, 'lat'),
		longitude: numberOf(cells, 'lon'),
		coordinateSource: textOf(cells, 'coord_source'),
		bedsPublished: numberOf(cells, 'beds_published'),
		bedsPublishedSource: textOf(cells, 'beds_published_source'),
		bedsEstimate: numberOf(cells, 'beds_estimate'),
		source: joined(cells, ['coord_source', 'beds_published_source', 'beds_estimate_basis']),
		...commonCells(cells)
	}));
}

/** The 55 stations of the 115 network. */
export function stationRows(): (typeof stations.$inferInsert)[] {
	return cellsOf(stationsCsv).map((cells) => ({
		stationId: needed(cells, 'id'),
		nameVi: needed(cells, 'name_vi'),
		nameEn: needed(cells, 'name_en'),
		network: networkOf(needed(cells, 'network')),
		hostFacilityId: textOf(cells, 'host_hospital_id'),
		address: textOf(cells, 'address_vi'),
		wardCode: textOf(cells, 'ward_code'),
		latitude: numberOf(cells, 'lat'),
		longitude: numberOf(cells, 'lon'),
		coordinateSource: textOf(cells, 'coord_basis'),
		source: needed(cells, 'source'),
		...commonCells(cells)
	}));
}

/** Simulated ambulances and motorbikes, for the demo only. */
export function unitRows(): (typeof units.$inferInsert)[] {
	return cellsOf(unitsCsv).map((cells) => ({
		unitId: needed(cells, 'unit_id'),
		stationId: needed(cells, 'station_id'),
		kind: needed(cells, 'kind') === 'motorbike' ? ('motorbike' as const) : ('ambulance' as const),
		isSimulated: true,
		source: needed(cells, 'source'),
		...commonCells(cells)
	}));
}

/** Simulated kiosks of the city hospitals, for the demo only. */
export function kioskRows(): (typeof kiosks.$inferInsert)[] {
	return cellsOf(kiosksCsv).map((cells) => ({
		kioskId: needed(cells, 'kiosk_id'),
		facilityId: needed(cells, 'facility_id'),
		isSimulated: true,
		source: needed(cells, 'source'),
		...commonCells(cells)
	}));
}

function cellsOf(csv: string): Cells[] {
	return parse(csv, { columns: true, skip_empty_lines: true });
}

function commonCells(cells: Cells): {
	validFrom: Date;
	confidence: string | null;
	note: string | null;
} {
	const since = textOf(cells, 'active_from') ?? FIRST_DAY;
	return {
		validFrom: new Date(`${since.length === 7 ? `${since}-01` : since}T00:00:00+07:00`),
		confidence: textOf(cells, 'confidence'),
		note: textOf(cells, 'note')
	};
}

function textOf(cells: Cells, column: string): string | null {
	return cells[column]?.trim() || null;
}

function numberOf(cells: Cells, column: string): number | null {
	const text = textOf(cells, column);
	return text === null ? null : Number(text);
}

function needed(cells: Cells, column: string): string {
	const text = textOf(cells, column);
	if (text === null)
		throw new RangeError(`Fill in "${column}" of the seed row ${JSON.stringify(cells)}.`);
	return text;
}

function networkOf(text: string): 'core' | 'hospital' | 'partner' {
	const network = NETWORKS[text];
	if (network === undefined) throw new RangeError(`The seed names an unknown network "${text}".`);
	return network;
}

function joined(cells: Cells, columns: readonly string[]): string {
	const found = columns.map((column) => textOf(cells, column)).filter((text) => text !== null);
	return found.length > 0
		? found.join('; ')
		: 'list of hospitals, no position or bed figure published';
}
