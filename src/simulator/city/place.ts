/** Flat-earth geometry, good to a metre over the few kilometres that an ambulance drives. */
import { HANOI_BOX } from '#lib/foundation/hanoi.ts';

export interface Place {
	readonly latitude: number;
	readonly longitude: number;
}

/** Kilometres in one degree of latitude, and of longitude at 21° north. */
const LATITUDE_KM = 110.7;
const LONGITUDE_KM = 103.9;
/** Keeps a jittered place off the very edge of the box. Degrees. */
const MARGIN = 0.002;

export function kilometresBetween(a: Place, b: Place): number {
	return Math.hypot(
		(b.latitude - a.latitude) * LATITUDE_KM,
		(b.longitude - a.longitude) * LONGITUDE_KM
	);
}

/** Compass heading from a to b, 0 to 360 excluded, whole degrees. */
export function headingDegrees(a: Place, b: Place): number {
	const east = (b.longitude - a.longitude) * LONGITUDE_KM;
	const north = (b.latitude - a.latitude) * LATITUDE_KM;
	return (Math.round((Math.atan2(east, north) * 180) / Math.PI) + 360) % 360;
}

/** The place that lies so many kilometres north and east, kept inside the Hanoi box. */
export function shifted(place: Place, northKm: number, eastKm: number): Place {
	return {
		latitude: clamp(
			place.latitude + northKm / LATITUDE_KM,
			HANOI_BOX.south + MARGIN,
			HANOI_BOX.north - MARGIN
		),
		longitude: clamp(
			place.longitude + eastKm / LONGITUDE_KM,
			HANOI_BOX.west + MARGIN,
			HANOI_BOX.east - MARGIN
		)
	};
}

/** A place on the straight line, `share` 0 at a and 1 at b, moved sideways to the left by so many kilometres. */
export function along(a: Place, b: Place, { share, asideKm = 0 }: Offset): Place {
	const km = kilometresBetween(a, b);
	const north = (b.latitude - a.latitude) * LATITUDE_KM;
	const east = (b.longitude - a.longitude) * LONGITUDE_KM;
	const aside = km === 0 ? 0 : asideKm / km;
	return shifted(a, north * share + east * aside, east * share - north * aside);
}

interface Offset {
	readonly share: number;
	readonly asideKm?: number;
}

/** Five decimals, about one metre: what a tracker really knows. */
export function asFix(place: Place): Place {
	return { latitude: rounded(place.latitude), longitude: rounded(place.longitude) };
}

function rounded(degrees: number): number {
	return Math.round(degrees * 1e5) / 1e5;
}

export function clamp(value: number, low: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}
