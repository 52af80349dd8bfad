/** The box that contains the city, used to tell a plausible fix from a stray one. Degrees, WGS 84. */
export const HANOI_BOX = {
	west: 105.28,
	south: 20.56,
	east: 106.03,
	north: 21.4
} as const;

export function isInHanoiBox(position: { latitude: number; longitude: number }): boolean {
	const { latitude, longitude } = position;
	return (
		latitude >= HANOI_BOX.south &&
		latitude <= HANOI_BOX.north &&
		longitude >= HANOI_BOX.west &&
		longitude <= HANOI_BOX.east
	);
}
