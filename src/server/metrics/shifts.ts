/** The same figure at the ends of the last shifts, as it was known then and as it is known now. */
import { cityMidnight, DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import type { ExplainedShift, Shift } from '#lib/metrics/explanation.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';

/** Hours in Hanoi at which shifts end. Proposed by this product until the Department states its own. */
const SHIFT_ENDS: readonly (readonly [hour: number, shift: Shift])[] = [
	[7, 'night'],
	[15, 'morning'],
	[23, 'afternoon']
];

export interface ShiftEnd {
	readonly shift: Shift;
	/** Epoch milliseconds. */
	readonly endMs: number;
}

/** The last `count` ends before the instant, newest first. */
export function lastShiftEnds(now: number, count = 3): ShiftEnd[] {
	const ends: ShiftEnd[] = [];
	for (let midnight = cityMidnight(now); ends.length < count; midnight -= DAY_MS)
		for (const [hour, shift] of SHIFT_ENDS.toReversed()) {
			const endMs = midnight + hour * HOUR_MS;
			if (endMs < now && ends.length < count) ends.push({ shift, endMs });
		}
	return ends;
}

/** The second value is left out where everything that came since changed nothing. */
export function explainedShift(
	{ shift, endMs }: ShiftEnd,
	knownThen: MetricValue,
	knownNow: MetricValue
): ExplainedShift {
	const isSame =
		knownThen.value === knownNow.value &&
		knownThen.numerator === knownNow.numerator &&
		knownThen.denominator === knownNow.denominator &&
		knownThen.missing === knownNow.missing;
	return {
		shift,
		endedAt: new Date(endMs).toISOString(),
		knownThen,
		knownNow: isSame ? null : knownNow
	};
}
