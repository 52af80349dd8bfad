/** Registry rows as screens read them. Every row says where it comes from and whether a figure in it is an estimate. */
import type { Words } from '#lib/foundation/locale.ts';
import type { WardCode } from '#lib/foundation/ids.ts';

export interface WardEntry {
	readonly wardCode: WardCode;
	/** Short name, for example `Bồ Đề`; `fullName` carries phường or xã. */
	readonly name: Words;
	readonly fullName: Words;
	readonly kind: 'phuong' | 'xa';
	/** Persons, with the month of the figure in `populationDate` (`YYYY-MM`). */
	readonly population: number;
	readonly populationDate: string;
	readonly areaKm2: number;
	readonly latitude: number;
	readonly longitude: number;
	readonly source: string;
}

export interface HospitalEntry {
	readonly facilityId: string;
	readonly name: Words;
	readonly owner: string;
	/** One of the 42 hospitals of the city's health department. */
	readonly isCityHospital: boolean;
	readonly kind: string;
	readonly wardCode: string | null;
	readonly latitude: number | null;
	readonly longitude: number | null;
	readonly bedsPublished: number | null;
	readonly bedsEstimate: number | null;
	readonly source: string;
}

export interface StationEntry {
	readonly stationId: string;
	readonly name: Words;
	readonly network: 'core' | 'hospital' | 'partner';
	readonly hostFacilityId: string | null;
	readonly wardCode: string | null;
	readonly latitude: number | null;
	readonly longitude: number | null;
	/** `low` marks a placeholder position. */
	readonly confidence: 'high' | 'medium' | 'low';
	readonly source: string;
}

export interface UnitEntry {
	readonly unitId: string;
	readonly stationId: string;
	readonly kind: 'ambulance' | 'motorbike';
	readonly isSimulated: boolean;
	readonly source: string;
}

export interface KioskEntry {
	readonly kioskId: string;
	readonly facilityId: string;
	readonly isSimulated: boolean;
	readonly source: string;
}

/** Everything a page needs to name places; changes rarely, so it is sent once per version. */
export interface Registry {
	readonly version: string;
	readonly wards: readonly WardEntry[];
	readonly hospitals: readonly HospitalEntry[];
	readonly stations: readonly StationEntry[];
	readonly units: readonly UnitEntry[];
	readonly kiosks: readonly KioskEntry[];
}
