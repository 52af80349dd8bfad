/** The year's plan of screening sessions in a ward: how many people, and when each of them comes. */
import { drawOf } from '#lib/foundation/random.ts';
import { CITY_OFFSET_MS, cityHour, cityMidnight, DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import { isWorkingDay } from '../city/calendar.ts';
import type { Ward } from '../city/seed-tables.ts';

/** Share of residents aged 65 and over. Source: vietnamnet.vn 2387379 (2024), city-wide (facts.csv, topic population). */
const ELDERLY_SHARE = 0.105;
/** Estimate: campaigns start fast and thin out; 1 would be an even year. */
const FRONT_LOADING = 1.15;
/** The coverages below are reached at this part of the year (late November). */
const REFERENCE_PART = 0.896;

/** Two communes that never send, one that counts more than its residents, one tiny cell, and Bồ Đề after its 4.0 station. All estimates. */
const SILENT_WARDS: ReadonlySet<string> = new Set(['09700', '10489']);
const SPECIAL: Readonly<Record<string, number>> = { '00082': 1.03, '00118': 0.72, '00145': 0.81 };
const TINY_WARD = '09661';
const TINY_PERSONS = 6;

/** Sessions in city hours: 07:30 to 11:30 and 13:30 to 16:30. */
const MORNING = 7.5;
const MORNING_HOURS = 4;
const AFTERNOON = 13.5;
const AFTERNOON_HOURS = 3;
const SESSION_HOURS = MORNING_HOURS + AFTERNOON_HOURS;

export interface WardPlan {
	readonly ward: Ward;
	/** People of the target group who come in the whole year. */
	readonly persons: number;
}

/** The plan of a ward; null for one that never sends. */
export function wardPlan(seed: number, ward: Ward): WardPlan | null {
	if (SILENT_WARDS.has(ward.code)) return null;
	if (ward.code === TINY_WARD) return { ward, persons: TINY_PERSONS };
	const draw = drawOf(seed, 'coverage', ward.code);
	const usual = ward.isUrban ? 0.66 + 0.26 * draw : 0.46 + 0.36 * draw;
	const coverage = SPECIAL[ward.code] ?? usual;
	const yearEnd = coverage / doneAt(REFERENCE_PART);
	return { ward, persons: Math.round(ward.population * ELDERLY_SHARE * yearEnd) };
}

/** When the n-th person (from 0) of the plan is examined in the year, epoch milliseconds. Grows with n. */
export function examinedAt(seed: number, { ward, persons }: WardPlan, { year, n }: Nth): number {
	const jitter = drawOf(seed, 'queue', ward.code, year, n);
	const part = 1 - (1 - (n + jitter) / persons) ** (1 / FRONT_LOADING);
	const days = workingDays(year);
	const position = part * days.length;
	const midnight = days[Math.min(days.length - 1, Math.floor(position))] ?? 0;
	const hours = (position - Math.floor(position)) * SESSION_HOURS;
	const clock = hours < MORNING_HOURS ? MORNING + hours : AFTERNOON + hours - MORNING_HOURS;
	return midnight + Math.floor(clock * HOUR_MS);
}

interface Nth {
	readonly year: number;
	readonly n: number;
}

/** Index of the first person examined at or after the instant. */
export function firstAfter(
	seed: number,
	plan: WardPlan,
	{ year, atMs }: { year: number; atMs: number }
): number {
	const days = workingDays(year);
	const part = Math.min(1, Math.max(0, sessionsBefore(days, atMs) / days.length));
	let n = Math.max(0, Math.floor(doneAt(part) * plan.persons) - 2);
	while (n < plan.persons && examinedAt(seed, plan, { year, n }) < atMs) n++;
	return n;
}

export function cityYear(epochMs: number): number {
	return new Date(epochMs + CITY_OFFSET_MS).getUTCFullYear();
}

/** 00:00 on 1 January in Hanoi. */
export function yearStart(year: number): number {
	return Date.UTC(year, 0, 1) - CITY_OFFSET_MS;
}

/** Share of the year's plan that is done at a part of the year, both 0 to 1. */
function doneAt(part: number): number {
	return 1 - (1 - part) ** FRONT_LOADING;
}

/** Working days, with a fraction for the day under way, from 1 January to the instant. */
function sessionsBefore(days: readonly number[], atMs: number): number {
	const today = cityMidnight(atMs);
	let low = 0;
	let high = days.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((days[middle] ?? Infinity) < today) low = middle + 1;
		else high = middle;
	}
	if (days[low] !== today) return low;
	const hour = cityHour(atMs);
	const morning = Math.min(MORNING_HOURS, Math.max(0, hour - MORNING));
	const afternoon = Math.min(AFTERNOON_HOURS, Math.max(0, hour - AFTERNOON));
	return low + (morning + afternoon) / SESSION_HOURS;
}

const calendar = new Map<number, readonly number[]>();

/** Midnights of the working days of a year; computed once a year. */
function workingDays(year: number): readonly number[] {
	const known = calendar.get(year);
	if (known !== undefined) return known;
	const days: number[] = [];
	for (let day = yearStart(year); day < yearStart(year + 1); day += DAY_MS)
		if (isWorkingDay(day)) days.push(day);
	calendar.set(year, days);
	return days;
}
