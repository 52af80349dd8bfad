/** A place on the globe in code; `[longitude, latitude]` pairs exist only at the GeoJSON edge. Degrees, WGS 84. */
export interface GeoPoint {
	readonly longitude: number;
	readonly latitude: number;
}

export const DEGREES_TO_RADIANS = Math.PI / 180;
/** Mean Earth radius, metres. Source: IUGG, Moritz (2000), Geodetic Reference System 1980, R1. */
export const EARTH_RADIUS_METRES = 6_371_008.8;
