/** Finds a river in real boundaries: ward borders run along its middle, so the border near the coarse line is the river. */
import type { Position } from 'geojson';
import { distanceMetres } from '#lib/foundation/geo/distance.ts';

/** The coarse line is right to about 1 km; its points are up to 5 km apart. Metres. */
const REACH_METRES = 2_200;
const SHORTEST_RUN = 3;

/** The pieces of `lines` that stay within reach of `river`. */
export function runsAlong(lines: readonly Position[][], river: readonly Position[]): Position[][] {
	const guide = dense(river);
	const runs: Position[][] = [];
	for (const line of lines) {
		let run: Position[] = [];
		for (const position of line) {
			if (isNear(position, guide)) {
				run.push(position);
				continue;
			}
			if (run.length >= SHORTEST_RUN) runs.push(run);
			run = [];
		}
		if (run.length >= SHORTEST_RUN) runs.push(run);
	}
	return runs;
}

/** On which bank a place lies: the sign of its side of the nearest piece of the river. */
export function bankOf(place: Position, river: readonly Position[]): 1 | -1 {
	let nearest = Infinity;
	let bank: 1 | -1 = 1;
	river.forEach((from, index) => {
		const to = river[index + 1];
		if (to === undefined) return;
		const distance = distanceToPiece(place, from, to);
		if (distance >= nearest) return;
		nearest = distance;
		const [x = NaN, y = NaN] = place;
		const [x1 = NaN, y1 = NaN] = from;
		const [x2 = NaN, y2 = NaN] = to;
		bank = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) > 0 ? 1 : -1;
	});
	return bank;
}

function distanceToPiece(place: Position, from: Position, to: Position): number {
	const [x = NaN, y = NaN] = place;
	const [x1 = NaN, y1 = NaN] = from;
	const [x2 = NaN, y2 = NaN] = to;
	const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
	const share = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
	const clamped = Math.max(0, Math.min(1, share));
	return Math.hypot(x - x1 - clamped * (x2 - x1), y - y1 - clamped * (y2 - y1));
}

function isNear(position: Position, guide: readonly Position[]): boolean {
	return guide.some(
		([longitude = NaN, latitude = NaN]) =>
			distanceMetres(
				{ longitude, latitude },
				{ longitude: position[0] ?? NaN, latitude: position[1] ?? NaN }
			) < REACH_METRES
	);
}

/** Points at most a few hundred metres apart, so that nearness to a point is nearness to the line. */
function dense(line: readonly Position[]): Position[] {
	const PIECES = 12;
	return line.flatMap((from, index) => {
		const to = line[index + 1];
		if (to === undefined) return [from];
		const [x1 = NaN, y1 = NaN] = from;
		const [x2 = NaN, y2 = NaN] = to;
		return Array.from({ length: PIECES }, (_, piece): Position => {
			const share = piece / PIECES;
			return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
		});
	});
}
