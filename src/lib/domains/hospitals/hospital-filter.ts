/** The filters of the hospital page: owner, and text without accents over name and ward. */
import type { RegistryIndex } from '../wards/registry-index.ts';
import { matchesSearch } from '#lib/foundation/format/collate.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { HospitalLoad } from './hospital-load.ts';

export interface HospitalFilter {
	readonly owner: 'city' | 'other' | 'all';
	readonly query: string;
	readonly locale: Locale;
	readonly registry: RegistryIndex;
}

export function filterHospitals(
	loads: readonly HospitalLoad[],
	{ owner, query, locale, registry }: HospitalFilter
): HospitalLoad[] {
	return loads.filter(({ facilityId }) => {
		const hospital = registry.hospital(facilityId);
		if (hospital === undefined) return owner === 'all';
		if (owner !== 'all' && hospital.isCityHospital !== (owner === 'city')) return false;
		const ward = registry.wardName(hospital.wardCode, locale);
		return matchesSearch(`${hospital.name[locale]} ${ward}`, query);
	});
}
