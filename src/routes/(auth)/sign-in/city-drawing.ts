/** The schematic of the city as three paths, drawn once on the server for the quiet side of the sign-in page. */
import type { Position } from 'geojson';
import { schematic } from 'virtual:ioc-geometry';
import { boundsOf } from '#lib/foundation/geo/bounds.ts';

const HEIGHT = 1_000;
const MARGIN = 20;
const DEGREE = Math.PI / 180;

type Nested = Position | readonly Nested[];

const lines = {
	wards: linesOf(schematic.wards.features.map(({ geometry }) => geometry.coordinates)),
	rivers: linesOf(schematic.rivers.features.map(({ geometry }) => geometry.coordinates)),
	outline: linesOf(schematic.outline.features.map(({ geometry }) => geometry.coordinates))
};
const { west, south, east, north } = boundsOf(lines.outline.flat());
/** Drawing units per degree of latitude, and of longitude, which is shorter this far north. */
const perLatitude = (HEIGHT - 2 * MARGIN) / (north - south);
const perLongitude = perLatitude * Math.cos(((south + north) / 2) * DEGREE);

export const cityDrawing = {
	width: Math.round((east - west) * perLongitude + 2 * MARGIN),
	height: HEIGHT,
	wards: lines.wards.map(pathOf).join(''),
	rivers: lines.rivers.map(pathOf).join(''),
	outline: lines.outline.map(pathOf).join('')
} as const;

/** Every line or ring in coordinates of any depth. */
function linesOf(nested: Nested): Position[][] {
	const isLine = Array.isArray(nested[0]) && typeof nested[0][0] === 'number';
	if (isLine) return [nested as Position[]];
	return (nested as readonly Nested[]).flatMap(linesOf);
}

function pathOf(line: readonly Position[]): string {
	const points = line.map(([longitude = Number.NaN, latitude = Number.NaN]) => {
		const x = MARGIN + (longitude - west) * perLongitude;
		const y = MARGIN + (north - latitude) * perLatitude;
		return `${x.toFixed(1)},${y.toFixed(1)}`;
	});
	return `M${points.join('L')}`;
}
