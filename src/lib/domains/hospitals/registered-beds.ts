/** The beds that the register of hospitals knows: published where they are, else estimated. Not the beds in use. */
import type { HospitalEntry } from '../wards/registry.ts';
import { attributeOf, type EntityAttribute } from '#lib/metrics/attribute.ts';

export function registeredBeds(hospital: HospitalEntry): EntityAttribute {
	const of = { entity: `facility:${hospital.facilityId}`, unit: 'beds', asOf: null } as const;
	return hospital.bedsPublished === null
		? attributeOf(hospital, 'bedsEstimate', { ...of, isEstimate: true })
		: attributeOf(hospital, 'bedsPublished', of);
}
