/** Web Mercator in CSS pixels at one zoom, so that marks can be arranged without asking the map. */
import { DEGREES_TO_RADIANS, type GeoPoint } from '#lib/foundation/geo/point.ts';

const TILE_PX = 512;

export interface ScreenPoint {
	readonly x: number;
	readonly y: number;
}

/** Pixels from the north-west corner of the world. */
export function toScreen({ longitude, latitude }: GeoPoint, zoom: number): ScreenPoint {
	const world = TILE_PX * 2 ** zoom;
	const tangent = Math.tan(Math.PI / 4 + (latitude * DEGREES_TO_RADIANS) / 2);
	return {
		x: ((longitude + 180) / 360) * world,
		y: (0.5 - Math.log(tangent) / (2 * Math.PI)) * world
	};
}

export function toPlace({ x, y }: ScreenPoint, zoom: number): GeoPoint {
	const world = TILE_PX * 2 ** zoom;
	const angle = 2 * Math.atan(Math.exp((0.5 - y / world) * 2 * Math.PI)) - Math.PI / 2;
	return { longitude: (x / world) * 360 - 180, latitude: angle / DEGREES_TO_RADIANS };
}
