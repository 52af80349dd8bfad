/** The speed that the tracker of a unit sent with its newest fix. */
import { attributeOf, type EntityAttribute } from '#lib/metrics/attribute.ts';
import type { UnitRow } from './unit-row.ts';

export function unitSpeed(unit: UnitRow): EntityAttribute {
	return attributeOf(unit, 'speedKmh', {
		entity: `unit:${unit.unitId}`,
		unit: 'kilometres-per-hour',
		asOf: unit.positionAt ?? null
	});
}
