/** Whether the registry knows a place, so that a mistyped scope is told from a place without data. */
import { streamNamed } from '#lib/domains/index.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import type { Place } from './scope.ts';

/** Departments, units and feeds come and go with what their senders report, so only their form is known. */
export function isKnownPlace(registry: Registry, { kind, id }: Place): boolean {
	switch (kind) {
		case 'ward':
			return registry.wards.some(({ wardCode }) => wardCode === id);
		case 'facility':
			return isFacility(registry, id);
		case 'department':
			return isFacility(registry, id.split('/')[0] ?? '');
		case 'station':
			return registry.stations.some(({ stationId }) => stationId === id);
		case 'stream':
			return streamNamed(id) !== undefined;
		case 'city':
		case 'unit':
		case 'feed':
		case 'site':
			return true;
	}
}

function isFacility({ hospitals, kiosks }: Registry, id: string): boolean {
	return [...hospitals, ...kiosks].some(({ facilityId }) => facilityId === id);
}
