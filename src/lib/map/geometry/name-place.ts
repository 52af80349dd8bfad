/** Where a ward's name goes: the middle of a wide, flat box that fits inside the area. */
import { boundsOf } from '#lib/foundation/geo/bounds.ts';
import type { GeoPoint } from '#lib/foundation/geo/point.ts';
import { contains, polygonsOf, type Area } from '#lib/foundation/geo/polygon.ts';

export interface NamePlace extends GeoPoint {
	/** Width of the box, degrees of longitude. */
	readonly roomDegrees: number;
}

/** Width of a name over the height it needs; names have 8 letters on average. */
const BOX_RATIO = 5;
const STEPS = 18;
/** A shift of the name away from the ward point must win at least this much room. */
const SHIFT_GAIN = 1.35;

/** Prefers `start` (the ward's own point) unless another place has clearly more room. */
export function namePlace(area: Area, start: GeoPoint): NamePlace {
	let best = { ...start, roomDegrees: roomAt(area, start, 0) };
	let needed = Math.max(best.roomDegrees * SHIFT_GAIN, 1e-6);
	for (const place of grid(area)) {
		if (!fits(area, place, needed)) continue;
		best = { ...place, roomDegrees: roomAt(area, place, needed) };
		needed = best.roomDegrees * 1.02;
	}
	return best;
}

function grid(area: Area): GeoPoint[] {
	const box = boundsOf(polygonsOf(area).flatMap((rings) => rings.flat()));
	const places: GeoPoint[] = [];
	for (let row = 1; row < STEPS; row += 1) {
		for (let column = 1; column < STEPS; column += 1) {
			places.push({
				longitude: box.west + ((box.east - box.west) * column) / STEPS,
				latitude: box.south + ((box.north - box.south) * row) / STEPS
			});
		}
	}
	return places;
}

function roomAt(area: Area, place: GeoPoint, known: number): number {
	let low = known;
	let high = 0.3;
	for (let step = 0; step < 14; step += 1) {
		const middle = (low + high) / 2;
		if (fits(area, place, middle)) low = middle;
		else high = middle;
	}
	return low;
}

function fits(area: Area, place: GeoPoint, widthDegrees: number): boolean {
	const halfHeight = widthDegrees / BOX_RATIO / 2;
	return [-0.5, -0.25, 0, 0.25, 0.5].every((share) =>
		[-halfHeight, halfHeight].every((rise) =>
			contains(area, {
				longitude: place.longitude + widthDegrees * share,
				latitude: place.latitude + rise
			})
		)
	);
}
