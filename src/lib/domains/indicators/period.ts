/** Reporting periods in the notation of DHIS2: 20261123, 2026W47, 202611, 2026Q4, 2026. Days are those of Hanoi. */
import { CITY_OFFSET_MS, DAY_MS } from '#lib/foundation/time.ts';

export const PERIOD_KINDS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface Period {
	readonly kind: PeriodKind;
	/** The notation; the same stretch of time always has the same text. */
	readonly text: string;
	/** First instant and first instant after it, epoch milliseconds: midnights in Hanoi. */
	readonly startMs: number;
	readonly endMs: number;
}

/** Years that a source may report on. */
const FIRST_YEAR = 2015;
const LAST_YEAR = 2099;
const NOTATION =
	/^(\d{4})(?:(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?|W([1-9]|[1-4]\d|5[0-3])|Q([1-4]))?$/;

/** Null when the text is no period, for example `2026W54` or the 30th of February. */
export function parsePeriod(text: string): Period | null {
	const [, yearText, monthText, dayText, weekText, quarterText] = NOTATION.exec(text) ?? [];
	if (yearText === undefined) return null;
	const year = Number(yearText);
	if (year < FIRST_YEAR || year > LAST_YEAR) return null;
	const found =
		weekText !== undefined
			? weekOf(year, Number(weekText))
			: quarterText !== undefined
				? periodFrom('quarter', Date.UTC(year, (Number(quarterText) - 1) * 3, 1))
				: monthText === undefined
					? periodFrom('year', Date.UTC(year, 0, 1))
					: periodFrom(
							dayText === undefined ? 'month' : 'day',
							Date.UTC(year, Number(monthText) - 1, Number(dayText ?? 1))
						);
	return found.text === text ? found : null;
}

/** The period of the kind that contains the instant. */
export function periodAt(kind: PeriodKind, epochMs: number): Period {
	return periodFrom(kind, Math.floor((epochMs + CITY_OFFSET_MS) / DAY_MS) * DAY_MS);
}

export function periodBefore({ kind, startMs }: Period): Period {
	return periodAt(kind, startMs - 1);
}

/** The newest `count` periods that are over at the instant, oldest first. */
export function endedPeriods(kind: PeriodKind, nowMs: number, count: number): Period[] {
	const found: Period[] = [];
	let period = periodBefore(periodAt(kind, nowMs));
	for (let index = 0; index < count; index += 1) {
		found.unshift(period);
		period = periodBefore(period);
	}
	return found;
}

/** First calendar day of the period, `YYYY-MM-DD`. */
export function firstDay({ startMs }: Period): string {
	return new Date(startMs + CITY_OFFSET_MS).toISOString().slice(0, 10);
}

/** Calendar arithmetic runs on "days as UTC", where no zone can shift a date. */
function periodFrom(kind: PeriodKind, dayUtc: number): Period {
	const date = new Date(dayUtc);
	const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
	const compact = date.toISOString().slice(0, 10).replaceAll('-', '');
	switch (kind) {
		case 'day':
			return period(kind, compact, [dayUtc, dayUtc + DAY_MS]);
		case 'week': {
			const monday = dayUtc - ((date.getUTCDay() + 6) % 7) * DAY_MS;
			const isoYear = new Date(monday + 3 * DAY_MS).getUTCFullYear();
			const number = Math.round((monday - firstMonday(isoYear)) / (7 * DAY_MS)) + 1;
			return period(kind, `${String(isoYear)}W${String(number)}`, [monday, monday + 7 * DAY_MS]);
		}
		case 'month':
			return period(kind, compact.slice(0, 6), [
				Date.UTC(year, month, 1),
				Date.UTC(year, month + 1, 1)
			]);
		case 'quarter': {
			const first = month - (month % 3);
			return period(kind, `${String(year)}Q${String(first / 3 + 1)}`, [
				Date.UTC(year, first, 1),
				Date.UTC(year, first + 3, 1)
			]);
		}
		case 'year':
			return period(kind, String(year), [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]);
	}
}

function period(kind: PeriodKind, text: string, [from, to]: readonly [number, number]): Period {
	return { kind, text, startMs: from - CITY_OFFSET_MS, endMs: to - CITY_OFFSET_MS };
}

function weekOf(year: number, week: number): Period {
	return periodFrom('week', firstMonday(year) + (week - 1) * 7 * DAY_MS);
}

/** Monday of the first ISO week: the week that holds 4 January. */
function firstMonday(year: number): number {
	const fourth = Date.UTC(year, 0, 4);
	return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
}
