/** Boxes in degrees. They never cross the antimeridian: the city is far from it. */
import type { Position } from 'geojson';
import type { GeoPoint } from './point.ts';

export interface Bounds {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** The smallest box around the positions. @throws RangeError when there are none. */
export function boundsOf(positions: Iterable<Position>): Bounds {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [longitude = NaN, latitude = NaN] of positions) {
		west = Math.min(west, longitude);
		east = Math.max(east, longitude);
		south = Math.min(south, latitude);
		north = Math.max(north, latitude);
	}
	if (!Number.isFinite(west + south + east + north)) {
		throw new RangeError('Bounds need at least one position with two finite numbers.');
	}
	return { west, south, east, north };
}

export function isInBounds(bounds: Bounds, place: GeoPoint): boolean {
	return (
		place.longitude >= bounds.west &&
		place.longitude <= bounds.east &&
		place.latitude >= bounds.south &&
		place.latitude <= bounds.north
	);
}
