/** Directions and the places they lead to. */
import { DEGREES_TO_RADIANS, EARTH_RADIUS_METRES, type GeoPoint } from './point.ts';

/** Initial bearing in degrees clockwise from north, 0 to 360 exclusive; 0 when both places are one. */
export function bearingDegrees(from: GeoPoint, to: GeoPoint): number {
	const fromLatitude = from.latitude * DEGREES_TO_RADIANS;
	const toLatitude = to.latitude * DEGREES_TO_RADIANS;
	const turn = (to.longitude - from.longitude) * DEGREES_TO_RADIANS;
	const east = Math.sin(turn) * Math.cos(toLatitude);
	const north =
		Math.cos(fromLatitude) * Math.sin(toLatitude) -
		Math.sin(fromLatitude) * Math.cos(toLatitude) * Math.cos(turn);
	const degrees = Math.atan2(east, north) / DEGREES_TO_RADIANS;
	return ((degrees % 360) + 360) % 360;
}

/** The place reached by going `metres` from `from` on the bearing `degrees`. */
export function destination(from: GeoPoint, degrees: number, metres: number): GeoPoint {
	const angle = metres / EARTH_RADIUS_METRES;
	const bearing = degrees * DEGREES_TO_RADIANS;
	const fromLatitude = from.latitude * DEGREES_TO_RADIANS;
	const sine =
		Math.sin(fromLatitude) * Math.cos(angle) +
		Math.cos(fromLatitude) * Math.sin(angle) * Math.cos(bearing);
	const turn = Math.atan2(
		Math.sin(bearing) * Math.sin(angle) * Math.cos(fromLatitude),
		Math.cos(angle) - Math.sin(fromLatitude) * sine
	);
	return {
		longitude: from.longitude + turn / DEGREES_TO_RADIANS,
		latitude: Math.asin(sine) / DEGREES_TO_RADIANS
	};
}
