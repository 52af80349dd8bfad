/** A set of lines over one time axis, in the numbers that the drawing needs. */
import { scaleLinear } from 'd3';
import { formatInstant } from '#lib/foundation/format/date.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { dayTicks, hourTicks, valueTicks, type Domain } from '../geometry/axis.ts';

/** Margins in units: value ticks left, end labels right, time ticks below. */
export const MARGIN = { top: 8, left: 34, bottom: 24, labels: 112, plain: 12 } as const;

/** Room that one tick needs, in units: a date or month side by side, a value one above the other. */
const DAY_TICK_ROOM = 64;
const MONTH_TICK_ROOM = 84;
const VALUE_TICK_ROOM = 50;
const MOST_VALUE_TICKS = 6;

export type TimeAxis = 'hours' | 'days' | 'months';

export interface TimeSeriesInput {
	/** Start of each bucket, UTC ISO or calendar day. */
	readonly times: readonly string[];
	readonly domain: Domain;
	readonly width: number;
	readonly height: number;
	readonly axis: TimeAxis;
	readonly locale: Locale;
	/** Text of a value tick. */
	readonly tickText: (value: number) => string;
	/** Room at the right for end labels. */
	readonly hasLabels: boolean;
}

const TICK_SHAPE = { hours: 'hour', days: 'dayMonth', months: 'monthYear' } as const;

/** Scales, edges and ticks. With one point or none the time axis is a single place, which draws as a dot. */
export function timeSeries(input: TimeSeriesInput) {
	const { width, height, locale, domain } = input;
	const right = width - (input.hasLabels ? MARGIN.labels : MARGIN.plain);
	const bottom = height - MARGIN.bottom;
	const times = input.times.map((time) => Date.parse(time));
	const fromMs = times[0] ?? 0;
	const toMs = times.at(-1) ?? 1;
	const xTime = scaleLinear([fromMs, Math.max(toMs, fromMs + 1)], [MARGIN.left, right]);
	const y = scaleLinear(domain, [bottom, MARGIN.top]);
	const isHours = input.axis === 'hours';
	const room = input.axis === 'months' ? MONTH_TICK_ROOM : DAY_TICK_ROOM;
	const dayCount = Math.max(2, Math.floor((right - MARGIN.left) / room));
	const at = isHours ? hourTicks(fromMs, toMs) : dayTicks(times, dayCount);
	const valueCount = Math.min(MOST_VALUE_TICKS, Math.max(3, Math.round(height / VALUE_TICK_ROOM)));
	return {
		left: MARGIN.left,
		right,
		top: MARGIN.top,
		bottom,
		x: (index: number) => xTime(times[index] ?? NaN),
		y: (value: number) => y(value),
		valueTicks: valueTicks(domain, valueCount).map((value) => ({
			place: y(value),
			text: input.tickText(value)
		})),
		timeTicks: at.map((time, index) => ({
			place: xTime(time),
			text:
				formatInstant(time, TICK_SHAPE[input.axis], locale) + (isHours && index === 0 ? 'h' : '')
		}))
	};
}
