/** Where the inset's box lies on the city map, and what the scale bar says. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '#lib/foundation/geo/bounds.ts';
import { DEGREES_TO_RADIANS } from '#lib/foundation/geo/point.ts';

export interface Frame {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The box in CSS pixels from the upper left corner of the map. */
export function frameOf(map: MapLibreMap, box: Bounds): Frame {
	const from = map.project([box.west, box.north]);
	const to = map.project([box.east, box.south]);
	return { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
}

export interface ScaleBar {
	readonly km: number;
	readonly widthPx: number;
}

/** Metres per CSS pixel at zoom 0 on the equator, 512 px tiles. */
const METRES_PER_PX = 78_271.517;
const STEPS_KM = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

/** The longest round distance that stays within `maxPx`. */
export function scaleBar(zoom: number, latitude: number, maxPx: number): ScaleBar {
	const kmPerPx = (METRES_PER_PX * Math.cos(latitude * DEGREES_TO_RADIANS)) / 2 ** zoom / 1_000;
	const km = STEPS_KM.filter((step) => step / kmPerPx <= maxPx).at(-1) ?? 0.1;
	return { km, widthPx: km / kmPerPx };
}
