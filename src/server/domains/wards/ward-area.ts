/** Checks the geometry of one ward and turns its rings the way RFC 7946 asks for. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { areaKm2, isInRing, signedRingAreaKm2 } from '#lib/foundation/geo/polygon.ts';
import { isInHanoiBox } from '#lib/foundation/hanoi.ts';
import { z } from 'zod';

const ring = z.array(z.array(z.number()).min(2));
const shape = z.union([
	z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
	z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) })
]);

/** Ward areas run from 0.9 to 110 km² (2025 figures); ten times either way is a wrong unit or a lost part. */
const LEAST_KM2 = 0.09;
const MOST_KM2 = 1_100;

export type AreaResult =
	| { readonly area: Polygon | MultiPolygon; readonly rewound: number; readonly problems: [] }
	| { readonly area: null; readonly rewound: 0; readonly problems: readonly string[] };

/** `who` names the ward in the sentences, for example `00118 Bồ Đề`. */
export function checkWardArea(geometry: unknown, who: string): AreaResult {
	const parsed = shape.safeParse(geometry);
	if (!parsed.success) return refused([`${who}: the geometry is no Polygon or MultiPolygon.`]);
	const polygons =
		parsed.data.type === 'Polygon' ? [parsed.data.coordinates] : parsed.data.coordinates;
	const problems = polygons.flatMap((rings) => ringProblems(rings, who));
	if (problems.length > 0) return refused([...new Set(problems)]);
	const size = areaKm2({ type: 'MultiPolygon', coordinates: polygons });
	if (size < LEAST_KM2 || size > MOST_KM2) {
		return refused([`${who}: the area is ${size.toFixed(2)} km², which no ward of Hanoi has.`]);
	}
	let rewound = 0;
	const turned = polygons.map((rings) =>
		rings.map((positions, index) => {
			const isOuter = index === 0;
			const flat = positions.map(([longitude = NaN, latitude = NaN]) => [longitude, latitude]);
			if (signedRingAreaKm2(flat) > 0 === isOuter) return flat;
			rewound += 1;
			return flat.reverse();
		})
	);
	const [only] = turned;
	const area: Polygon | MultiPolygon =
		turned.length === 1 && only
			? { type: 'Polygon', coordinates: only }
			: { type: 'MultiPolygon', coordinates: turned };
	return { area, rewound, problems: [] };
}

function ringProblems(rings: readonly Position[][], who: string): string[] {
	const problems: string[] = [];
	const [outer = [], ...holes] = rings;
	for (const positions of rings) {
		const first = positions[0];
		const last = positions.at(-1);
		if (positions.length < 4) problems.push(`${who}: a ring has fewer than 4 positions.`);
		else if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
			problems.push(`${who}: a ring is not closed.`);
		}
		const stray = positions.find(
			([longitude = NaN, latitude = NaN]) => !isInHanoiBox({ longitude, latitude })
		);
		if (stray !== undefined) {
			problems.push(
				`${who}: position ${stray.slice(0, 2).join(', ')} lies outside Hanoi. Use longitude, latitude in WGS 84 degrees.`
			);
		}
	}
	for (const hole of holes) {
		if (!hole.every(([longitude = NaN, latitude = NaN]) => isInOrOn(outer, longitude, latitude))) {
			problems.push(`${who}: a hole reaches outside its ring.`);
		}
	}
	return problems;
}

/** A hole may touch its ring in shared corners. */
function isInOrOn(outer: readonly Position[], longitude: number, latitude: number): boolean {
	return (
		isInRing(outer, { longitude, latitude }) ||
		outer.some(([x, y]) => x === longitude && y === latitude)
	);
}

function refused(problems: readonly string[]): AreaResult {
	return { area: null, rewound: 0, problems };
}
