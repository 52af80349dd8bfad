/** Places of the dated points of a history and of their labels, in drawing units. */
import { extent, line, scaleLinear, scaleTime } from 'd3';
import type { HistoryPoint } from '../claim-history.ts';

export interface PlottedPoint {
	readonly point: HistoryPoint;
	readonly x: number;
	readonly y: number;
	readonly labelX: number;
	readonly labelY: number;
	readonly anchor: 'start' | 'middle' | 'end';
}

export const HISTORY_HEIGHT = 104;
const MARGIN = { side: 18, top: 26, bottom: 30 };
/** A label needs so much room; the next one within it goes under its point. */
const LABEL_WIDTH = 92;
const ABOVE = -11;
const BELOW = 21;
/** Labels at the ends begin or end with the point. */
const OUTWARD = { start: -6, middle: 0, end: 6 };

/** From left to right by date; equal values lie on one height in the middle. */
export function plotHistory(points: readonly HistoryPoint[], width: number): PlottedPoint[] {
	const [first = 0, last = 0] = extent(points, ({ day }) => Date.parse(day));
	const [low = 0, high = 0] = extent(points, ({ claim }) => claim.value);
	const room = high === low ? 1 : 0;
	const xOf = scaleTime([first, last], [MARGIN.side, width - MARGIN.side]);
	const yOf = scaleLinear([low - room, high + room], [HISTORY_HEIGHT - MARGIN.bottom, MARGIN.top]);
	const plotted: (PlottedPoint & { readonly offset: number })[] = [];
	for (const [index, point] of points.entries()) {
		const [x, y] = [xOf(Date.parse(point.day)), yOf(point.claim.value)];
		const before = plotted.at(-1);
		const isClose = before !== undefined && x - before.x < LABEL_WIDTH;
		const offset = isClose && before.offset === ABOVE ? BELOW : ABOVE;
		const anchor = index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle';
		plotted.push({ point, x, y, labelX: x + OUTWARD[anchor], labelY: y + offset, anchor, offset });
	}
	return plotted;
}

/** The line through the points. */
export function historyPath(plotted: readonly PlottedPoint[]): string {
	return (
		line<PlottedPoint>(
			({ x }) => x,
			({ y }) => y
		)(plotted) ?? ''
	);
}
