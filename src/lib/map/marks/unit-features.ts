/** From units to the points MapLibre draws, and the rings that say how far a lost unit may have gone. */
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { destination } from '#lib/foundation/geo/bearing.ts';
import { isInBounds, type Bounds } from '#lib/foundation/geo/bounds.ts';
import type { UnitMark } from '../contract.ts';

/** Metres a second an ambulance is assumed to go when it is not heard: 60 km/h. Source: ux.md §5. */
const ASSUMED_METRES_PER_SECOND = 60 / 3.6;
/** The ring stops growing here; past it the unit is in the list of lost units. Source: ux.md §12. */
export const RING_CAP_METRES = 1_000;
const RING_CORNERS = 48;

/** Units outside `hiddenInside`; `order` keeps moving ones on top. */
export function unitFeatures(
	units: readonly UnitMark[],
	hiddenInside: Bounds | null
): FeatureCollection<Point> {
	return {
		type: 'FeatureCollection',
		features: units
			.filter((unit) => hiddenInside === null || !isInBounds(hiddenInside, unit))
			.map((unit): Feature<Point> => ({
				type: 'Feature',
				properties: {
					id: unit.id,
					image: `unit:${unit.kind}`,
					heading: unit.kind === 'at_hospital' ? 0 : (unit.heading ?? 0),
					order: unit.kind === 'moving' ? 1 : 0
				},
				geometry: { type: 'Point', coordinates: [unit.longitude, unit.latitude] }
			}))
	};
}

/** One closed line per stale unit, its radius grown with the age of the fix and capped. */
export function ringFeatures(
	units: readonly UnitMark[],
	hiddenInside: Bounds | null
): FeatureCollection<LineString> {
	return {
		type: 'FeatureCollection',
		features: units
			.filter((unit) => unit.kind === 'stale')
			.filter((unit) => hiddenInside === null || !isInBounds(hiddenInside, unit))
			.map((unit): Feature<LineString> => ({
				type: 'Feature',
				properties: { id: unit.id },
				geometry: { type: 'LineString', coordinates: ringAround(unit) }
			}))
	};
}

export function ringRadiusMetres(ageSeconds: number): number {
	return Math.min(RING_CAP_METRES, Math.max(0, ageSeconds) * ASSUMED_METRES_PER_SECOND);
}

function ringAround(unit: UnitMark): [number, number][] {
	const metres = ringRadiusMetres(unit.ageSeconds);
	return Array.from({ length: RING_CORNERS + 1 }, (_, corner) => {
		const place = destination(unit, (corner * 360) / RING_CORNERS, metres);
		return [place.longitude, place.latitude];
	});
}
