/** How far back a figure of the list is looked for. */
import {
	endedPeriods,
	firstDay,
	periodAt,
	periodBefore,
	PERIOD_KINDS,
	type PeriodKind
} from '#lib/domains/indicators/period.ts';
import type { Since } from './cells.ts';

/** Periods of the short line of a board. */
const BOARD_PERIODS: Readonly<Record<PeriodKind, number>> = {
	day: 14,
	week: 9,
	month: 13,
	quarter: 6,
	year: 4
};
/** Periods of the long line of a page. */
const PAGE_PERIODS: Readonly<Record<PeriodKind, number>> = {
	day: 31,
	week: 26,
	month: 24,
	quarter: 12,
	year: 8
};

export const boardWindow = (now: number): Since => since(now, BOARD_PERIODS);
export const pageWindow = (now: number): Since => since(now, PAGE_PERIODS);

function since(now: number, counts: Readonly<Record<PeriodKind, number>>): Since {
	const days = PERIOD_KINDS.map((kind) => {
		const [oldest] = endedPeriods(kind, now, counts[kind]);
		return [kind, oldest === undefined ? '1970-01-01' : firstDay(oldest)] as const;
	});
	return Object.fromEntries(days) as Since;
}

/** First days of the periods from `from` to now, oldest first; the one under way only when somebody reported it already. */
export function daysBetween(
	kind: PeriodKind,
	from: string,
	{ now, reported }: { readonly now: number; readonly reported: readonly string[] }
): readonly string[] {
	const days = [firstDay(periodAt(kind, now))].filter((day) => reported.includes(day));
	let period = periodBefore(periodAt(kind, now));
	for (; firstDay(period) >= from; period = periodBefore(period)) days.unshift(firstDay(period));
	return days;
}
