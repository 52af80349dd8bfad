/** Turns waits by facility into map marks. Outside opening hours, stale or missing: no class. */
import type { RegistryIndex } from '../../wards/registry-index.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { HospitalMark } from '#lib/map/contract.ts';
import { stateOf } from '#lib/metrics/metric-value.ts';
import type { KioskFacilityRow } from '../board.ts';
import { waitClass } from '../kiosk-wait.ts';

export function kioskMarks(
	facilities: readonly KioskFacilityRow[],
	registry: RegistryIndex,
	at: { readonly nowMs: number; readonly locale: Locale }
): HospitalMark[] {
	return facilities.flatMap(({ facilityId, median }) => {
		const hospital = registry.hospital(facilityId);
		if (hospital === undefined || hospital.longitude === null || hospital.latitude === null)
			return [];
		const isKnown = median.value !== null && stateOf(median, at.nowMs) !== 'stale';
		return [
			{
				id: facilityId,
				name: hospital.name[at.locale],
				longitude: hospital.longitude,
				latitude: hospital.latitude,
				class: isKnown ? waitClass(median.value) : ('none' as const),
				value: median
			}
		];
	});
}
