/** The queue that one kiosk reports with its beat. */
import { attributeOf, type EntityAttribute } from '#lib/metrics/attribute.ts';
import type { KioskRow } from './kiosk-fleet.ts';

export function kioskQueue(row: KioskRow): EntityAttribute {
	return attributeOf(row, 'queueLength', {
		entity: `kiosk:${row.kioskId}`,
		unit: 'persons',
		asOf: row.asOf
	});
}
