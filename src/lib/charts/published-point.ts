/** Figures that somebody published about a measured line, and the room that both need. */
import { DAY_MS } from '#lib/foundation/time.ts';
import type { MetricSeries } from '#lib/metrics/metric-series.ts';

export interface PublishedPoint {
	/** Day that it speaks of, `YYYY-MM-DD`. */
	readonly at: string;
	/** In the unit of the line. */
	readonly value: number;
	/** Words beside the ring: when and what. */
	readonly text: string;
}

/** Free days at the left, so that the first ring is not on the axis. */
const LEAD_DAYS = 12;
/** A share is drawn on whole percents, and never on fewer than five of them. */
const STEP = 0.01;
const LEAST_STEPS = 5;

/** First and last instant of the drawing, epoch milliseconds. */
export function publishedTimes(
	{ points }: Pick<MetricSeries, 'points'>,
	published: readonly PublishedPoint[]
): readonly [from: number, to: number] {
	const times = [...points, ...published].map(({ at }) => Date.parse(at));
	if (times.length === 0) return [0, DAY_MS];
	return [Math.min(...times) - LEAD_DAYS * DAY_MS, Math.max(...times)];
}

/** Whole percents around all values; not above 100 % unless a value is. */
export function publishedDomain(
	{ points }: Pick<MetricSeries, 'points'>,
	published: readonly PublishedPoint[]
): readonly [low: number, high: number] {
	const values = [...points, ...published]
		.map(({ value }) => value)
		.filter((value) => value !== null);
	if (values.length === 0) return [0, 1];
	const high = Math.max(1, Math.ceil(Math.max(...values) / STEP) * STEP);
	const low = (Math.floor(Math.min(...values) / STEP + 1e-9) - 1) * STEP;
	return [Math.max(0, Math.min(low, high - LEAST_STEPS * STEP)), high];
}
