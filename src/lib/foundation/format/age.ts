/** How old a figure is, in the words of ux.md §5. Ages are never negative: a clock ahead of ours reads as now. */
import type { Locale } from '../locale.ts';
import { cityMidnight, DAY_MS } from '../time.ts';
import { formatInstant } from './date.ts';
import { largestUnit } from './duration.ts';
import { LOCALE_TAGS, NO_VALUE } from './number.ts';

const relative = {
	always: {
		vi: new Intl.RelativeTimeFormat(LOCALE_TAGS.vi, { numeric: 'always' }),
		en: new Intl.RelativeTimeFormat(LOCALE_TAGS.en, { numeric: 'always', style: 'short' })
	},
	auto: {
		vi: new Intl.RelativeTimeFormat(LOCALE_TAGS.vi, { numeric: 'auto' }),
		en: new Intl.RelativeTimeFormat(LOCALE_TAGS.en, { numeric: 'auto' })
	}
} as const;

/** Milliseconds since an instant, at least 0; null when there is no instant. */
export function ageMs(asOf: string | null, nowMs: number): number | null {
	return asOf === null ? null : Math.max(0, nowMs - Date.parse(asOf));
}

/** `8 giây trước`, `3 phút trước`, `36 giờ trước`. Null becomes "—". */
export function formatAge(age: number | null, locale: Locale): string {
	if (age === null) return NO_VALUE;
	const [value, unit] = largestUnit(age);
	return relative.always[locale].format(-value, unit);
}

/** Time of day, with the day when it is not today: `14:02`, `02:00 hôm qua`, `02:00 21/11`. */
export function formatWhen(asOf: string | null, nowMs: number, locale: Locale): string {
	if (asOf === null) return NO_VALUE;
	const days = (cityMidnight(Date.parse(asOf)) - cityMidnight(nowMs)) / DAY_MS;
	const time = formatInstant(asOf, 'time', locale);
	if (days === 0) return time;
	const isYesterday = days === -1;
	const day = isYesterday
		? relative.auto[locale].format(-1, 'day')
		: formatInstant(asOf, 'dayMonth', locale);
	return `${time} ${day.toLocaleLowerCase(LOCALE_TAGS[locale])}`;
}

/** Like `formatWhen`, but says "today" too: the words of a daily closing. */
export function formatClosing(asOf: string | null, nowMs: number, locale: Locale): string {
	const when = formatWhen(asOf, nowMs, locale);
	if (asOf === null || cityMidnight(Date.parse(asOf)) !== cityMidnight(nowMs)) return when;
	const today = relative.auto[locale].format(0, 'day').toLocaleLowerCase(LOCALE_TAGS[locale]);
	return `${when} ${today}`;
}
