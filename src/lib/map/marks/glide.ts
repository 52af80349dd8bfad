/** Motion between two fixes of a followed unit, for the street view only: on the city view 1 Hz is smooth enough. */
import { distanceMetres } from '#lib/foundation/geo/distance.ts';
import type { GeoPoint } from '#lib/foundation/geo/point.ts';
import type { UnitMark } from '../contract.ts';

/** A longer step is a gap in the signal or a corrected fix, not a drive: it is shown at once. Metres. */
const LONGEST_GLIDE_METRES = 500;

/** Where each unit is drawn when `ratio` (0 to 1) of the time since the last fixes has passed. */
export function glide(
	from: ReadonlyMap<string, GeoPoint>,
	units: readonly UnitMark[],
	ratio: number
): readonly UnitMark[] {
	if (ratio >= 1) return units;
	return units.map((unit) => {
		const start = from.get(unit.id);
		if (start === undefined || unit.kind === 'stale') return unit;
		if (distanceMetres(start, unit) > LONGEST_GLIDE_METRES) return unit;
		return {
			...unit,
			longitude: start.longitude + (unit.longitude - start.longitude) * ratio,
			latitude: start.latitude + (unit.latitude - start.latitude) * ratio
		};
	});
}
