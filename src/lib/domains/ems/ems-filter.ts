/** The filters of the 115 page: network of the station, and text without accents. */
import type { StationEntry } from '../wards/registry.ts';
import type { RegistryIndex } from '../wards/registry-index.ts';
import { matchesSearch } from '#lib/foundation/format/collate.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { StationReadiness } from './fleet-values.ts';
import type { UnitRow } from './unit-row.ts';

export interface EmsFilter {
	readonly network: 'all' | StationEntry['network'];
	readonly query: string;
	readonly locale: Locale;
	readonly registry: RegistryIndex;
}

export function filterStations(
	rows: readonly StationReadiness[],
	filter: EmsFilter
): StationReadiness[] {
	return rows.filter(({ station }) => isStationShown(station, filter));
}

/** A unit is found by its own name or by its station's; a unit without a station only when all networks are shown. */
export function filterUnits(units: readonly UnitRow[], filter: EmsFilter): UnitRow[] {
	return units.filter((unit) => {
		const stationId = unit.stationId ?? filter.registry.unit(unit.unitId)?.stationId;
		const station = filter.registry.station(stationId);
		if (filter.network !== 'all' && station?.network !== filter.network) return false;
		if (matchesSearch(unit.unitId, filter.query)) return true;
		return station !== undefined && isStationShown(station, filter);
	});
}

function isStationShown(station: StationEntry, filter: EmsFilter): boolean {
	if (filter.network !== 'all' && station.network !== filter.network) return false;
	const ward = filter.registry.wardName(station.wardCode, filter.locale);
	return matchesSearch(`${station.name[filter.locale]} ${ward}`, filter.query);
}
