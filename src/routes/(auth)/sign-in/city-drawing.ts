/** The schematic of the city as two paths, drawn once on the server for the quiet side of the sign-in page. */
import { geoMercator, geoPath, type GeoPermissibleObjects } from 'd3';
import { schematic } from 'virtual:ioc-geometry';

const WIDTH = 900;
const HEIGHT = 1_000;
const MARGIN = 20;

const projection = geoMercator().fitExtent(
	[
		[MARGIN, MARGIN],
		[WIDTH - MARGIN, HEIGHT - MARGIN]
	],
	schematic.outline
);
const path = geoPath(projection).digits(1);

export const cityDrawing = {
	width: WIDTH,
	height: HEIGHT,
	wards: drawn(schematic.wards),
	rivers: drawn(schematic.rivers),
	outline: drawn(schematic.outline)
} as const;

function drawn(shape: GeoPermissibleObjects): string {
	return path(shape) ?? '';
}
