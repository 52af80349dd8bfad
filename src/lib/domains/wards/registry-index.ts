/** Names and places by id, for everything a screen has to name. Built once per page from the registry. */
import { createContext } from 'svelte';
import type { Locale } from '#lib/foundation/locale.ts';
import type {
	HospitalEntry,
	KioskEntry,
	Registry,
	StationEntry,
	UnitEntry,
	WardEntry
} from './registry.ts';

export class RegistryIndex {
	readonly registry: Registry;
	readonly cityHospitals: readonly HospitalEntry[];
	readonly #wards: ReadonlyMap<string, WardEntry>;
	readonly #hospitals: ReadonlyMap<string, HospitalEntry>;
	readonly #stations: ReadonlyMap<string, StationEntry>;
	readonly #units: ReadonlyMap<string, UnitEntry>;
	readonly #kiosks: ReadonlyMap<string, KioskEntry>;

	constructor(registry: Registry) {
		this.registry = registry;
		this.cityHospitals = registry.hospitals.filter((hospital) => hospital.isCityHospital);
		this.#wards = new Map(registry.wards.map((ward) => [ward.wardCode, ward]));
		this.#hospitals = new Map(registry.hospitals.map((entry) => [entry.facilityId, entry]));
		this.#stations = new Map(registry.stations.map((entry) => [entry.stationId, entry]));
		this.#units = new Map(registry.units.map((entry) => [entry.unitId, entry]));
		this.#kiosks = new Map(registry.kiosks.map((entry) => [entry.kioskId, entry]));
	}

	ward(code: string | null | undefined): WardEntry | undefined {
		return code === null || code === undefined ? undefined : this.#wards.get(code);
	}

	hospital(facilityId: string | null | undefined): HospitalEntry | undefined {
		return facilityId === null || facilityId === undefined
			? undefined
			: this.#hospitals.get(facilityId);
	}

	station(stationId: string | null | undefined): StationEntry | undefined {
		return stationId === null || stationId === undefined
			? undefined
			: this.#stations.get(stationId);
	}

	unit(unitId: string): UnitEntry | undefined {
		return this.#units.get(unitId);
	}

	kiosk(kioskId: string): KioskEntry | undefined {
		return this.#kiosks.get(kioskId);
	}

	/** Short ward name; an unknown code is shown as the code, so that nothing disappears. */
	wardName(code: string | null | undefined, locale: Locale): string {
		return this.ward(code)?.name[locale] ?? code ?? '—';
	}

	/** Name of a facility; an unknown id is shown as the id. */
	hospitalName(facilityId: string, locale: Locale): string {
		return this.hospital(facilityId)?.name[locale] ?? facilityId;
	}
}

export const [useRegistry, setRegistry] = createContext<RegistryIndex>();
