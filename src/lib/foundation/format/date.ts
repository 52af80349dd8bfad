/** Dates and times of day, always in Asia/Ho_Chi_Minh whatever zone the reader's machine is set to. */
import type { Locale } from '../locale.ts';
import { CITY_ZONE } from '../time.ts';
import { LOCALE_TAGS, NO_VALUE } from './number.ts';

/** An instant as UTC ISO text or epoch milliseconds; null is "no time". */
export type Instant = string | number | null;

const SHAPES = {
	/** 23/11/2026 */
	date: { day: '2-digit', month: '2-digit', year: 'numeric' },
	/** 23/11 */
	dayMonth: { day: '2-digit', month: '2-digit' },
	/** 11/2026 */
	monthYear: { month: '2-digit', year: 'numeric' },
	/** 14:05 */
	time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
	/** 14:05:09 */
	timeSeconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
	/** 14 */
	hour: { hour: '2-digit', hourCycle: 'h23' },
	/** Thứ Hai */
	weekday: { weekday: 'long' },
	/** Thứ Hai, 23 tháng 11, 2026 */
	full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateShape = keyof typeof SHAPES;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Null and unreadable instants become "—". */
export function formatInstant(instant: Instant, shape: DateShape, locale: Locale): string {
	if (instant === null) return NO_VALUE;
	const date = new Date(instant);
	if (Number.isNaN(date.getTime())) return NO_VALUE;
	const key = `${locale} ${shape}`;
	let format = formats.get(key);
	if (!format) {
		const options = { ...SHAPES[shape], timeZone: CITY_ZONE };
		// CLDR writes 22-11 and "14 giờ" in Vietnamese where an axis says 22/11 and 14.
		const isAxis = shape === 'dayMonth' || shape === 'monthYear' || shape === 'hour';
		const tag = isAxis ? LOCALE_TAGS.en : LOCALE_TAGS[locale];
		format = new Intl.DateTimeFormat(tag, options);
		formats.set(key, format);
	}
	return format.format(date);
}

/** `Thứ Hai, 23/11/2026`: the date line of a header. */
export function formatWeekdayDate(instant: Instant, locale: Locale): string {
	if (instant === null) return NO_VALUE;
	return `${formatInstant(instant, 'weekday', locale)}, ${formatInstant(instant, 'date', locale)}`;
}

/** A calendar day `YYYY-MM-DD` as `22/11`. */
export function formatDay(day: string, locale: Locale): string {
	return formatInstant(`${day}T12:00:00+07:00`, 'dayMonth', locale);
}
