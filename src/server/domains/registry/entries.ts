/** Registry rows turned into what screens read. */
import type { hospitals } from '#db/postgres/schema/hospitals.ts';
import type { kiosks } from '#db/postgres/schema/kiosks.ts';
import type { stations } from '#db/postgres/schema/stations.ts';
import type { units } from '#db/postgres/schema/units.ts';
import type { wards } from '#db/postgres/schema/wards.ts';
import type {
	HospitalEntry,
	KioskEntry,
	StationEntry,
	UnitEntry,
	WardEntry
} from '#lib/domains/wards/registry.ts';
import { wardCode } from '#lib/foundation/ids.ts';

/** @throws RangeError when the stored code is not five digits. */
export function wardEntry(row: typeof wards.$inferSelect): WardEntry {
	return {
		wardCode: wardCode(row.wardCode),
		name: { vi: row.nameVi, en: row.nameEn },
		fullName: { vi: row.fullNameVi, en: row.fullNameEn },
		kind: row.kind,
		population: row.population,
		populationDate: row.populationMonth,
		areaKm2: row.areaKm2,
		latitude: row.latitude,
		longitude: row.longitude,
		source: row.source
	};
}

/** Coordinates and bed figures are null where nobody published or estimated them. */
export function hospitalEntry(row: typeof hospitals.$inferSelect): HospitalEntry {
	return {
		facilityId: row.facilityId,
		name: { vi: row.nameVi, en: row.nameEn },
		owner: row.owner,
		isCityHospital: row.isCityHospital,
		kind: row.kind,
		wardCode: row.wardCode,
		latitude: row.latitude,
		longitude: row.longitude,
		bedsPublished: row.bedsPublished,
		bedsEstimate: row.bedsEstimate,
		source: row.source
	};
}

/** A confidence that is missing or between two steps counts as the lower one. */
export function stationEntry(row: typeof stations.$inferSelect): StationEntry {
	return {
		stationId: row.stationId,
		name: { vi: row.nameVi, en: row.nameEn },
		network: row.network,
		hostFacilityId: row.hostFacilityId,
		wardCode: row.wardCode,
		latitude: row.latitude,
		longitude: row.longitude,
		confidence: confidenceOf(row.confidence),
		source: row.source
	};
}

export function unitEntry(row: typeof units.$inferSelect): UnitEntry {
	const { unitId, stationId, kind, isSimulated, source } = row;
	return { unitId, stationId, kind, isSimulated, source };
}

export function kioskEntry(row: typeof kiosks.$inferSelect): KioskEntry {
	const { kioskId, facilityId, isSimulated, source } = row;
	return { kioskId, facilityId, isSimulated, source };
}

function confidenceOf(text: string | null): StationEntry['confidence'] {
	if (text === 'high') return 'high';
	return text?.startsWith('medium') === true ? 'medium' : 'low';
}
