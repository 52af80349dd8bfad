/** Turns hospital loads into map marks. A stale or missing load has no class, so an old colour never looks live. */
import type { RegistryIndex } from '../../wards/registry-index.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { HospitalMark } from '#lib/map/contract.ts';
import { stateOf } from '#lib/metrics/metric-value.ts';
import { classUpTo } from '#lib/metrics/ratio-class.ts';
import { OCCUPANCY_BREAKS } from '../board.ts';
import { fullLevel } from '../hospital-attention.ts';
import type { HospitalLoad } from '../hospital-load.ts';

export function hospitalMarks(
	loads: readonly HospitalLoad[],
	registry: RegistryIndex,
	at: { readonly nowMs: number; readonly locale: Locale }
): HospitalMark[] {
	return loads.flatMap((load) => {
		const hospital = registry.hospital(load.facilityId);
		if (hospital === undefined || hospital.longitude === null || hospital.latitude === null)
			return [];
		const { value } = load.occupancy;
		const state = stateOf(load.occupancy, at.nowMs);
		const isKnown = value !== null && state !== 'stale' && state !== 'no-data';
		const level = isKnown ? fullLevel(value) : null;
		return [
			{
				id: load.facilityId,
				name: hospital.name[at.locale],
				longitude: hospital.longitude,
				latitude: hospital.latitude,
				class: isKnown ? classUpTo(value, OCCUPANCY_BREAKS) : ('none' as const),
				value: load.occupancy,
				...(level === null ? {} : { alarm: level })
			}
		];
	});
}
