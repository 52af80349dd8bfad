/** How far apart two places are. */
import { DEGREES_TO_RADIANS, EARTH_RADIUS_METRES, type GeoPoint } from './point.ts';

/** Great-circle distance in metres (haversine on a sphere, within 0.5 % of the ellipsoid). */
export function distanceMetres(from: GeoPoint, to: GeoPoint): number {
	const fromLatitude = from.latitude * DEGREES_TO_RADIANS;
	const toLatitude = to.latitude * DEGREES_TO_RADIANS;
	const halfLatitude = Math.sin((toLatitude - fromLatitude) / 2);
	const halfLongitude = Math.sin(((to.longitude - from.longitude) * DEGREES_TO_RADIANS) / 2);
	const chord =
		halfLatitude ** 2 + Math.cos(fromLatitude) * Math.cos(toLatitude) * halfLongitude ** 2;
	return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}
