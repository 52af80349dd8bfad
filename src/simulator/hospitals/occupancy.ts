/** Patients in beds at any instant, from daily admissions and discharges with their own hours. */
import { drawOf, randomOf } from '#lib/foundation/random.ts';
import { cityDay, cityHour, cityMidnight, DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import { isWorkingDay } from '../city/calendar.ts';
import type { Hospital } from '../city/seed-tables.ts';
import type { Department } from './departments.ts';

/** Estimates: when patients come (cumulative share by city hour), and when they leave. */
const ADMITTED: Curve = [
	[0, 0],
	[6, 0.12],
	[8, 0.2],
	[12, 0.5],
	[17, 0.8],
	[21, 0.93],
	[24, 1]
];
const DISCHARGED: Curve = [
	[0, 0],
	[7, 0.02],
	[9, 0.14],
	[12, 0.6],
	[16, 0.93],
	[20, 0.99],
	[24, 1]
];
const ARRIVING_AT_ED: Curve = [
	[0, 0.55],
	[4, 0.4],
	[8, 0.85],
	[11, 1.15],
	[15, 1.05],
	[20, 1.2],
	[24, 0.55]
];

type Curve = readonly (readonly [hour: number, value: number])[];

/** Occupied beds of a department; may exceed the staffed beds. */
export function occupiedAt(seed: number, department: Department, atMs: number): number {
	const midnight = cityMidnight(atMs);
	const opening = atMidnight(seed, department, midnight);
	const closing = atMidnight(seed, department, midnight + DAY_MS);
	const label = `${department.hospital.id}/${department.code}/${cityDay(midnight)}`;
	const usual = department.staffed * department.usualRatio * department.dailyTurnover;
	const weight = isWorkingDay(midnight) ? 1.15 : 0.62;
	const leave = Math.round(usual * weight * (0.85 + 0.3 * drawOf(seed, 'leave', label)));
	const discharged = Math.max(leave, opening - closing);
	const admitted = closing - opening + discharged;
	const hour = cityHour(atMs);
	return Math.max(
		0,
		opening +
			Math.floor(admitted * valueAt(ADMITTED, hour)) -
			Math.floor(discharged * valueAt(DISCHARGED, hour))
	);
}

/** Patients at 00:00: the usual load, a swing of the whole hospital and one of the department. */
function atMidnight(seed: number, department: Department, midnightMs: number): number {
	const { hospital, code, staffed, usualRatio } = department;
	const day = cityDay(midnightMs);
	const whole = drawOf(seed, 'load', hospital.id, day) - 0.5;
	const own = drawOf(seed, 'load', hospital.id, code, day) - 0.5;
	const weekly = isWorkingDay(midnightMs) ? 0 : -0.025;
	return Math.round(staffed * usualRatio * (1 + 0.05 * whole + 0.08 * own + weekly));
}

export interface EdState {
	readonly census: number;
	readonly waiting: number;
	readonly boarding: number;
	readonly triage: readonly [red: number, yellow: number, green: number];
	readonly longestWaitSeconds: number;
	readonly offloadSeconds: number;
}

/** Estimate: the emergency department of a general hospital, about 4 patients at a time for 100 beds. */
export function edAt(seed: number, hospital: Hospital, atMs: number): EdState {
	const random = randomOf(seed, 'ed', hospital.id, Math.floor(atMs / (HOUR_MS / 4)));
	const level = valueAt(ARRIVING_AT_ED, cityHour(atMs)) * random.logNormal(1, 0.15);
	const census = Math.max(1, Math.round((3 + hospital.beds * 0.035) * level));
	const waiting = Math.min(census, Math.round(census * random.between(0.15, 0.4)));
	const boarding = Math.min(census - waiting, Math.round(census * random.between(0, 0.2)));
	const red = Math.min(census, Math.round(census * random.between(0.04, 0.12)));
	const yellow = Math.min(census - red, Math.round(census * random.between(0.25, 0.4)));
	return {
		census,
		waiting,
		boarding,
		triage: [red, yellow, census - red - yellow],
		longestWaitSeconds: waiting === 0 ? 0 : Math.round(random.logNormal(25 * 60 * level, 0.4)),
		offloadSeconds: Math.round(random.logNormal(6 * 60 * level, 0.35))
	};
}

function valueAt(curve: Curve, hour: number): number {
	for (let i = 1; i < curve.length; i++) {
		const [before, low] = curve[i - 1] ?? [0, 0];
		const [after, high] = curve[i] ?? [24, 0];
		if (hour <= after) return low + ((high - low) * (hour - before)) / (after - before);
	}
	return curve.at(-1)?.[1] ?? 0;
}
