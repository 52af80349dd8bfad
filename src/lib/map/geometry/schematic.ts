/**
 * The schematic ward map that ships with the product: each ward is the part of the city nearer to its
 * point than to any other. A picture, not a boundary: nothing may be located with it.
 */
import { Delaunay } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import polygonClipping, { type Polygon as ClipPolygon } from 'polygon-clipping';
import { DEGREES_TO_RADIANS } from '#lib/foundation/geo/point.ts';
import { signedRingAreaKm2 } from '#lib/foundation/geo/polygon.ts';
import type { MapGeometry, WardProperties } from '../contract.ts';
import { nameFeatures } from './name-features.ts';
import { roundedPosition } from './rounded-position.ts';
import { smoothLine } from './smooth-line.ts';
import { parseOutline, parseRivers, parseWardPoints, type WardPoint } from './ward-points.ts';

/** Shrinks longitude to the length it has at the city's latitude, so that "nearer" means metres. */
const SQUEEZE = Math.cos(21 * DEGREES_TO_RADIANS);
const ROUNDS = 2;

/** Text of `db/seed/wards.csv`, `city-outline-coarse.csv` and `rivers-coarse.csv`. */
export interface SeedFiles {
	readonly wards: string;
	readonly outline: string;
	readonly rivers: string;
}

export function schematicGeometry(seed: SeedFiles): MapGeometry {
	const points = parseWardPoints(seed.wards);
	const ring = smoothLine(parseOutline(seed.outline), { rounds: ROUNDS, isRing: true });
	const outline = closed(ring).map(roundedPosition);
	const wards = nearestAreas(points, outline);
	return {
		kind: 'schematic',
		source: 'db/seed',
		wards,
		names: nameFeatures(wards, points),
		rivers: {
			type: 'FeatureCollection',
			features: [...parseRivers(seed.rivers)].map(([name, line]) => ({
				type: 'Feature',
				properties: { name },
				geometry: {
					type: 'MultiLineString',
					coordinates: [
						smoothLine(line, { rounds: ROUNDS + 1, isRing: false }).map(roundedPosition)
					]
				}
			}))
		},
		outline: {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					properties: {},
					geometry: { type: 'MultiLineString', coordinates: [outline] }
				}
			]
		}
	};
}

function nearestAreas(
	points: readonly WardPoint[],
	outline: readonly Position[]
): FeatureCollection<Polygon | MultiPolygon, WardProperties> {
	const squeezed = points.map((point): [number, number] => [
		point.longitude * SQUEEZE,
		point.latitude
	]);
	const cells = Delaunay.from(squeezed).voronoi([97, 20, 100, 22]);
	const city = [outline] as ClipPolygon;
	return {
		type: 'FeatureCollection',
		features: points.map((point, index) => {
			const cell = cells.cellPolygon(index).map(([x, y]): [number, number] => [x / SQUEEZE, y]);
			return wardFeature(point, polygonClipping.intersection([cell], city));
		})
	};
}

function wardFeature(
	{ code, nameVi, nameEn }: WardPoint,
	parts: Position[][][]
): Feature<Polygon | MultiPolygon, WardProperties> {
	const rounded = parts.map((rings) => rings.map((ring) => wound(ring.map(roundedPosition))));
	const [first] = rounded;
	return {
		type: 'Feature',
		id: Number(code),
		properties: { code, nameVi, nameEn },
		geometry:
			rounded.length === 1 && first
				? { type: 'Polygon', coordinates: first }
				: { type: 'MultiPolygon', coordinates: rounded }
	};
}

function wound(ring: Position[]): Position[] {
	return signedRingAreaKm2(ring) < 0 ? [...ring].reverse() : ring;
}

function closed(ring: readonly Position[]): Position[] {
	const [first] = ring;
	return first ? [...ring, first] : [];
}
