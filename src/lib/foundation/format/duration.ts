/** Lengths of time. `Intl.DurationFormat` is absent in the Node versions we support, so `mm:ss` is ours. */
import type { Locale } from '../locale.ts';
import { formatNumber, NO_VALUE, numberFormat } from './number.ts';

const HOUR_SECONDS = 3600;
const MINUTE_SECONDS = 60;
const DAY_SECONDS = 86_400;

/** A running clock: `06:12`, and `1:06:12` from one hour. Null or negative becomes "—". */
export function formatClock(seconds: number | null): string {
	if (seconds === null || Number.isNaN(seconds) || seconds < 0) return NO_VALUE;
	const whole = Math.floor(seconds);
	const hours = Math.floor(whole / HOUR_SECONDS);
	const minutes = Math.floor((whole % HOUR_SECONDS) / MINUTE_SECONDS);
	const tail = `${pad(minutes)}:${pad(whole % MINUTE_SECONDS)}`;
	return hours > 0 ? `${String(hours)}:${tail}` : tail;
}

/** Seconds as minutes with one decimal and no unit: `14,6`. */
export function formatMinutesNumber(seconds: number | null, locale: Locale): string {
	return formatNumber(seconds === null ? null : seconds / MINUTE_SECONDS, locale, 1);
}

/** Seconds as minutes with their unit: `14,6 phút`; whole minutes lose the decimal. */
export function formatMinutes(seconds: number | null, locale: Locale): string {
	if (seconds === null || Number.isNaN(seconds)) return NO_VALUE;
	return numberFormat(locale, {
		style: 'unit',
		unit: 'minute',
		unitDisplay: 'long',
		maximumFractionDigits: 1
	}).format(seconds / MINUTE_SECONDS);
}

/** The one unit that says most: `8 giây`, `12 phút`, `36 giờ`, `3 ngày`. Hours run to 48. */
export function formatSpan(ms: number, locale: Locale): string {
	const [value, unit] = largestUnit(ms);
	return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

export type SpanUnit = 'second' | 'minute' | 'hour' | 'day';

/** Whole units, rounded down. */
export function largestUnit(ms: number): readonly [value: number, unit: SpanUnit] {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	if (seconds < MINUTE_SECONDS) return [seconds, 'second'];
	if (seconds < HOUR_SECONDS) return [Math.floor(seconds / MINUTE_SECONDS), 'minute'];
	if (seconds < 2 * DAY_SECONDS) return [Math.floor(seconds / HOUR_SECONDS), 'hour'];
	return [Math.floor(seconds / DAY_SECONDS), 'day'];
}

function pad(part: number): string {
	return String(part).padStart(2, '0');
}
