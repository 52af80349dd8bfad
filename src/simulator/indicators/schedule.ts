/** When the value of a period is sent, which come late, and which are corrected or taken back later. */
import type { Period, PeriodKind } from '#lib/domains/indicators/period.ts';
import { drawOf } from '#lib/foundation/random.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';

interface Timing {
	/** Values are sent between these after the end of the period. */
	readonly fromMs: number;
	readonly toMs: number;
	/** Longest extra delay of a late value, and of a correction after the value. */
	readonly lateMs: number;
	readonly correctionMs: number;
}

/** Estimates. A day is closed in the night; a month takes three days, a quarter a week. */
const TIMINGS: Readonly<Record<PeriodKind, Timing>> = {
	day: {
		fromMs: 20 * MINUTE_MS,
		toMs: 6 * HOUR_MS,
		lateMs: 30 * HOUR_MS,
		correctionMs: 3 * DAY_MS
	},
	week: { fromMs: 2 * HOUR_MS, toMs: 9 * HOUR_MS, lateMs: 2 * DAY_MS, correctionMs: 4 * DAY_MS },
	month: { fromMs: 6 * HOUR_MS, toMs: 3 * DAY_MS, lateMs: 9 * DAY_MS, correctionMs: 20 * DAY_MS },
	quarter: { fromMs: DAY_MS, toMs: 7 * DAY_MS, lateMs: 9 * DAY_MS, correctionMs: 20 * DAY_MS },
	year: { fromMs: 5 * DAY_MS, toMs: 20 * DAY_MS, lateMs: 20 * DAY_MS, correctionMs: 60 * DAY_MS }
};

/** Estimates: parts of all values that come late, are corrected, and are taken back. */
const LATE_SHARE = 0.03;
const CORRECTED_SHARE = 0.002;
const WITHDRAWN_SHARE = 0.0004;

/** Longest time between the end of a period and the last word on it. */
export function longestDelayMs(kind: PeriodKind): number {
	const { toMs, lateMs, correctionMs } = TIMINGS[kind];
	return toMs + lateMs + correctionMs;
}

/** Instant of sending, epoch milliseconds. The cell is named by `name`. */
export function sentAt(seed: number, { kind, endMs }: Period, name: string): number {
	const { fromMs, toMs, lateMs } = TIMINGS[kind];
	const usual = fromMs + drawOf(seed, 'sent', name) * (toMs - fromMs);
	const late = drawOf(seed, 'late', name);
	const extra = late < LATE_SHARE ? (late / LATE_SHARE) * lateMs : 0;
	return Math.floor(endMs + usual + extra);
}

export interface LaterWord {
	readonly afterMs: number;
	/** `correct`: the first figures were this part of the right ones; `withdraw`: the value was a mistake. */
	readonly kind: 'correct' | 'withdraw';
	/** Factor by which the first figures were wrong. */
	readonly factor: number;
}

/** What the source says later about the cell, or null, which is the rule. */
export function laterWord(seed: number, { kind }: Period, name: string): LaterWord | null {
	const draw = drawOf(seed, 'later', name);
	if (draw >= CORRECTED_SHARE + WITHDRAWN_SHARE) return null;
	const afterMs = Math.floor(
		HOUR_MS + drawOf(seed, 'after', name) * (TIMINGS[kind].correctionMs - HOUR_MS)
	);
	const isWithdrawn = draw < WITHDRAWN_SHARE;
	// Most mistakes are a file that was sent before all of it was counted.
	const factor = isWithdrawn ? 1 : 0.55 + 0.4 * drawOf(seed, 'factor', name);
	return { afterMs, kind: isWithdrawn ? 'withdraw' : 'correct', factor };
}
