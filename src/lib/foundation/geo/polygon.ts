/** Areas on the ground: containment, size and the list of rings, for Polygon and MultiPolygon alike. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { DEGREES_TO_RADIANS, EARTH_RADIUS_METRES, type GeoPoint } from './point.ts';

export type Area = Polygon | MultiPolygon;

export function polygonsOf(area: Area): readonly Position[][][] {
	return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

/** True inside an outer ring and outside its holes; a point exactly on an edge may answer either way. */
export function contains(area: Area, place: GeoPoint): boolean {
	return polygonsOf(area).some((rings) => {
		const [outer, ...holes] = rings;
		return (
			outer !== undefined && isInRing(outer, place) && !holes.some((hole) => isInRing(hole, place))
		);
	});
}

/** Even-odd rule on the plane of longitude and latitude. The ring may be open or closed. */
export function isInRing(ring: readonly Position[], place: GeoPoint): boolean {
	let isInside = false;
	let previous = ring[ring.length - 1];
	for (const current of ring) {
		const [x1 = NaN, y1 = NaN] = current;
		const [x2 = NaN, y2 = NaN] = previous ?? [];
		const crosses = y1 > place.latitude !== y2 > place.latitude;
		if (crosses && place.longitude < ((x2 - x1) * (place.latitude - y1)) / (y2 - y1) + x1) {
			isInside = !isInside;
		}
		previous = current;
	}
	return isInside;
}

/**
 * Square kilometres of one ring; positive when it runs counter-clockwise (RFC 7946 outer ring).
 * Uses an equirectangular plane at the ring's mean latitude: good to 0.1 % for a city.
 */
export function signedRingAreaKm2(ring: readonly Position[]): number {
	const [originX = NaN, originY = NaN] = ring[0] ?? [];
	const mean = ring.reduce((sum, [, latitude = NaN]) => sum + latitude, 0) / ring.length;
	const kmPerDegree = (DEGREES_TO_RADIANS * EARTH_RADIUS_METRES) / 1_000;
	const scale = kmPerDegree ** 2 * Math.cos(mean * DEGREES_TO_RADIANS);
	let twice = 0;
	let previous = ring[ring.length - 1];
	for (const current of ring) {
		const [x1 = NaN, y1 = NaN] = previous ?? [];
		const [x2 = NaN, y2 = NaN] = current;
		twice += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
		previous = current;
	}
	return (twice / 2) * scale;
}

/** Square kilometres: outer rings minus holes, whatever their winding. */
export function areaKm2(area: Area): number {
	return polygonsOf(area).reduce((total, rings) => {
		const [outer = 0, ...holes] = rings.map((ring) => Math.abs(signedRingAreaKm2(ring)));
		return total + outer - holes.reduce((sum, hole) => sum + hole, 0);
	}, 0);
}
