/** The map of a site that supplied its own boundaries: outline and rivers are derived from them, names find their room. */
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { MapGeometry, WardProperties } from '../contract.ts';
import { nameFeatures } from './name-features.ts';
import { bankOf, runsAlong } from './river-runs.ts';
import { roundedPosition } from './rounded-position.ts';
import { parseRivers, parseWardPoints, type WardPoint } from './ward-points.ts';

export type WardAreas = ReadonlyMap<string, Polygon | MultiPolygon>;

export interface ImportedOptions {
	/** Text of `db/seed/wards.csv` and `rivers-coarse.csv`. */
	readonly wards: string;
	readonly rivers: string;
	/** Credit line of whoever made the boundaries. */
	readonly source: string;
}

/** `areas` by ward code, already checked. Wards without an area are absent. */
export function importedGeometry(areas: WardAreas, options: ImportedOptions): MapGeometry {
	const points = parseWardPoints(options.wards);
	const wards = wardFeatures(areas, points);
	const topo = topology({ wards });
	const outline = mesh(topo, topo.objects.wards, (a, b) => a === b).coordinates;
	const rivers = [...parseRivers(options.rivers)].map(([name, line]) => {
		const bank = new Map(
			points.map(({ code, longitude, latitude }) => [code, bankOf([longitude, latitude], line)])
		);
		const sideOf = (ward: { properties?: unknown }) =>
			bank.get((ward.properties as WardProperties).code);
		const between = mesh(topo, topo.objects.wards, (a, b) => a !== b && sideOf(a) !== sideOf(b));
		return { name, lines: runsAlong([...between.coordinates, ...outline], line) };
	});
	return {
		kind: 'imported',
		source: options.source,
		wards,
		names: nameFeatures(wards, points),
		rivers: {
			type: 'FeatureCollection',
			features: rivers.map(({ name, lines }) => ({
				type: 'Feature',
				properties: { name },
				geometry: { type: 'MultiLineString', coordinates: lines }
			}))
		},
		outline: {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					properties: {},
					geometry: { type: 'MultiLineString', coordinates: outline }
				}
			]
		}
	};
}

function wardFeatures(
	areas: WardAreas,
	points: readonly WardPoint[]
): FeatureCollection<Polygon | MultiPolygon, WardProperties> {
	return {
		type: 'FeatureCollection',
		features: points.flatMap(({ code, nameVi, nameEn }) => {
			const area = areas.get(code);
			if (area === undefined) return [];
			return [
				{
					type: 'Feature' as const,
					id: Number(code),
					properties: { code, nameVi, nameEn },
					geometry: rounded(area)
				}
			];
		})
	};
}

function rounded(area: Polygon | MultiPolygon): Polygon | MultiPolygon {
	const roundedRings = (rings: Position[][]) => rings.map((ring) => withoutRepeats(ring));
	return area.type === 'Polygon'
		? { type: 'Polygon', coordinates: roundedRings(area.coordinates) }
		: { type: 'MultiPolygon', coordinates: area.coordinates.map(roundedRings) };
}

function withoutRepeats(ring: Position[]): Position[] {
	const positions = ring.map(roundedPosition);
	const kept = positions.filter((position, index) => {
		const before = positions[index - 1];
		return before === undefined || before[0] !== position[0] || before[1] !== position[1];
	});
	return kept.length >= 4 ? kept : positions;
}
