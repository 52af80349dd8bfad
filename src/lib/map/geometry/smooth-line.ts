/** Chaikin corner cutting: turns the coarse outline and rivers into lines that look drawn. */
import type { Position } from 'geojson';

/** How far from each corner the cut starts, share of the edge. */
const CUT_RATIO = 0.22;

/** Keeps both ends of an open line; an open ring stays open. Repeated points are dropped first. */
export function smoothLine(
	line: readonly Position[],
	options: { rounds: number; isRing: boolean }
): Position[] {
	let points = withoutRepeats(line, options.isRing);
	for (let round = 0; round < options.rounds; round += 1) {
		points = cutCorners(points, options.isRing);
	}
	return points;
}

function withoutRepeats(line: readonly Position[], isRing: boolean): Position[] {
	const points = line.filter((point, index) => index === 0 || !isSame(point, line[index - 1]));
	if (isRing && points.length > 1 && isSame(points[0], points[points.length - 1])) points.pop();
	return points;
}

function isSame(a: Position | undefined, b: Position | undefined): boolean {
	return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function cutCorners(points: readonly Position[], isRing: boolean): Position[] {
	const cut: Position[] = [];
	points.forEach((from, index) => {
		const to = points[index + 1] ?? (isRing ? points[0] : undefined);
		if (to !== undefined) cut.push(between(from, to, CUT_RATIO), between(from, to, 1 - CUT_RATIO));
	});
	if (isRing) return cut;
	const [first] = points;
	const last = points[points.length - 1];
	return first && last ? [first, ...cut, last] : cut;
}

function between(from: Position, to: Position, ratio: number): Position {
	const [x1 = NaN, y1 = NaN] = from;
	const [x2 = NaN, y2 = NaN] = to;
	return [x1 + (x2 - x1) * ratio, y1 + (y2 - y1) * ratio];
}
