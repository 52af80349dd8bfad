/** Places that may have values: those the registry knows. */
import { CITY_UNIT } from '#lib/domains/indicators/places.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';

/** Ward codes, facility ids and the city itself. */
export function knownUnits(registry: Registry): readonly string[] {
	return [
		CITY_UNIT,
		...registry.wards.map(({ wardCode }) => wardCode),
		...registry.hospitals.map(({ facilityId }) => facilityId)
	];
}
