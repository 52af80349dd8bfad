/** Points for ward names, apart from the polygons: names of a polygon source repeat in every tile. */
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { areaKm2 } from '#lib/foundation/geo/polygon.ts';
import type { WardNameProperties, WardProperties } from '../contract.ts';
import { namePlace } from './name-place.ts';
import { roundedPosition } from './rounded-position.ts';
import type { WardPoint } from './ward-points.ts';

/** One point per ward that has a known point, with the room its name has there. */
export function nameFeatures(
	wards: FeatureCollection<Polygon | MultiPolygon, WardProperties>,
	points: readonly WardPoint[]
): FeatureCollection<Point, WardNameProperties> {
	const pointOf = new Map(points.map((point) => [point.code, point]));
	return {
		type: 'FeatureCollection',
		features: wards.features.flatMap(({ properties, geometry }) => {
			const start = pointOf.get(properties.code);
			if (start === undefined) return [];
			const { longitude, latitude, roomDegrees } = namePlace(geometry, start);
			return [
				{
					type: 'Feature' as const,
					id: Number(properties.code),
					properties: {
						...properties,
						roomDegrees: Number(roomDegrees.toFixed(5)),
						areaKm2: Number(areaKm2(geometry).toFixed(2))
					},
					geometry: { type: 'Point' as const, coordinates: roundedPosition([longitude, latitude]) }
				}
			];
		})
	};
}
