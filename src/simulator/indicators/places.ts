/** Who reports, with the size that the recipes count by. */
import { expectedUnits, type PlaceRegistry, type Places } from '#lib/domains/indicators/places.ts';
import { drawOf } from '#lib/foundation/random.ts';
import type { City } from '../city/seed-tables.ts';
import type { CellPlace } from './figures.ts';

/** Private owners of the register are recognised by their ids. */
const PRIVATE = /^P\d/;

/** The places of a measure, always in the same order. */
export function placesOf(city: City, seed: number): (places: Places) => readonly CellPlace[] {
	const registry: PlaceRegistry = {
		wards: city.wards.map(({ code }) => ({ wardCode: code })),
		hospitals: city.hospitals.map(({ id, isCityHospital }) => ({
			facilityId: id,
			isCityHospital,
			owner: PRIVATE.test(id) ? 'private' : 'public'
		}))
	};
	const sizes = new Map([
		...city.wards.map(({ code, population }) => [code, population] as const),
		...city.hospitals.map(({ id, beds }) => [id, beds] as const)
	]);
	return (places) => {
		const units = expectedUnits(places, registry);
		const queue = units.toSorted((a, b) => drawOf(seed, 'turn', a) - drawOf(seed, 'turn', b));
		return units.map((id) => ({
			id,
			size: sizes.get(id) ?? 1,
			turn: (queue.indexOf(id) + 0.5) / queue.length
		}));
	};
}
