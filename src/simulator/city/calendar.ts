/** Days and shifts of the city, in city time. */
import { CITY_OFFSET_MS, cityMidnight, DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';

/** 0 is Monday. */
export function weekday(epochMs: number): number {
	const days = Math.floor((epochMs + CITY_OFFSET_MS) / DAY_MS);
	return (days + 3) % 7;
}

/** Monday to Friday; public holidays are not modelled. */
export function isWorkingDay(epochMs: number): boolean {
	return weekday(epochMs) < 5;
}

/** City midnights of all days that touch [fromMs, toMs). */
export function daysTouching(fromMs: number, toMs: number): number[] {
	const days: number[] = [];
	for (let day = cityMidnight(fromMs); day < toMs; day += DAY_MS) days.push(day);
	return days;
}

/** Crews change at 07:00 and 19:00. Start of the shift that contains the instant. */
export function shiftStart(epochMs: number): number {
	const seven = 7 * HOUR_MS;
	const half = 12 * HOUR_MS;
	return Math.floor((epochMs + CITY_OFFSET_MS - seven) / half) * half + seven - CITY_OFFSET_MS;
}

export const SHIFT_MS = 12 * HOUR_MS;

/** The beats of a device in [fromMs, toMs): every period, shifted by its own phase. */
export function beats(fromMs: number, toMs: number, { periodMs, phaseMs }: Beat): number[] {
	const times: number[] = [];
	let at = Math.ceil((fromMs - phaseMs) / periodMs) * periodMs + phaseMs;
	for (; at < toMs; at += periodMs) times.push(at);
	return times;
}

/** The last beat at or before the instant. */
export function lastBeat(atMs: number, { periodMs, phaseMs }: Beat): number {
	return Math.floor((atMs - phaseMs) / periodMs) * periodMs + phaseMs;
}

export interface Beat {
	readonly periodMs: number;
	readonly phaseMs: number;
}
