/** The residents that the register knows of a ward, with the month of the figure. */
import type { WardEntry } from '../wards/registry.ts';
import { attributeOf, type EntityAttribute } from '#lib/metrics/attribute.ts';

export function wardPopulation(ward: WardEntry): EntityAttribute {
	return attributeOf(ward, 'population', {
		entity: `ward:${ward.wardCode}`,
		unit: 'persons',
		asOf: ward.populationDate
	});
}
