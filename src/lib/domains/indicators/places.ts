/** Who reports a measure: the city as a whole, all wards, or a set of hospitals. An orgUnit of DHIS2. */

export const CITY_UNIT = 'city';

export type Places =
	| 'city'
	| 'wards'
	| 'public-hospitals'
	| 'private-hospitals'
	| 'all-hospitals'
	| { readonly wards: readonly string[] }
	| { readonly hospitals: readonly string[] };

/** The part of the registry that names who should report. */
export interface PlaceRegistry {
	readonly wards: readonly { readonly wardCode: string }[];
	readonly hospitals: readonly {
		readonly facilityId: string;
		readonly isCityHospital: boolean;
		readonly owner: string;
	}[];
}

/** Owner as the registry writes it. */
const PRIVATE_OWNER = 'private';

/** What kind of code the orgUnit of a measure is. */
export function placeKind(places: Places): 'city' | 'ward' | 'facility' {
	if (places === 'city') return 'city';
	return places === 'wards' || (typeof places === 'object' && 'wards' in places)
		? 'ward'
		: 'facility';
}

/** Codes of everybody who should report, in the order of the registry. Places that the registry does not know are left out. */
export function expectedUnits(places: Places, registry: PlaceRegistry): readonly string[] {
	if (places === 'city') return [CITY_UNIT];
	if (placeKind(places) === 'ward') {
		const codes = registry.wards.map(({ wardCode }) => wardCode);
		return typeof places === 'object' && 'wards' in places
			? codes.filter((code) => places.wards.includes(code))
			: codes;
	}
	return registry.hospitals
		.filter(({ facilityId, isCityHospital, owner }) => {
			if (typeof places === 'object')
				return 'hospitals' in places && places.hospitals.includes(facilityId);
			if (places === 'public-hospitals') return isCityHospital;
			return places === 'private-hospitals' ? owner === PRIVATE_OWNER : true;
		})
		.map(({ facilityId }) => facilityId);
}
