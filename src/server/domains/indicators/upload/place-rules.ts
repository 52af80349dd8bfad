/** Which places may carry a value of a measure: those of the registry that are expected to report it. */
import type { IndicatorValue } from '#lib/domains/indicators/contract.ts';
import { measureNamed } from '#lib/domains/indicators/measure-list.ts';
import { CITY_UNIT, expectedUnits, type PlaceRegistry } from '#lib/domains/indicators/places.ts';

/** The code of what is wrong with the place of a value, or null. */
export function placeRules(
	registry: PlaceRegistry,
	mayWrite: (orgUnit: string) => boolean
): (item: Pick<IndicatorValue, 'indicator' | 'orgUnit'>) => string | null {
	const known = new Set([
		CITY_UNIT,
		...registry.wards.map(({ wardCode }) => wardCode),
		...registry.hospitals.map(({ facilityId }) => facilityId)
	]);
	const expected = new Map<string, ReadonlySet<string>>();
	return ({ indicator, orgUnit }) => {
		const measure = measureNamed(indicator);
		if (measure === undefined) return 'unknown_indicator';
		let units = expected.get(indicator);
		if (units === undefined)
			expected.set(indicator, (units = new Set(expectedUnits(measure.places, registry))));
		if (!units.has(orgUnit)) return known.has(orgUnit) ? 'unexpected_place' : 'unknown_place';
		return mayWrite(orgUnit) ? null : 'not_your_place';
	};
}
