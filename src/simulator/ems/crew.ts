/** A crew and its vehicle over time: shifts, drives and the runs it serves. */
import { drawOf } from '#lib/foundation/random.ts';
import { HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { SHIFT_MS, shiftStart } from '../city/calendar.ts';
import type { Unit } from '../city/seed-tables.ts';
import { motionOn, type Drive, type Motion } from './drive.ts';

export interface Crew {
	readonly unit: Unit;
	/** Own rhythm of the tracker, so that the fleet does not report in step. */
	readonly phaseMs: number;
	/** Oldest first. */
	readonly drives: Drive[];
	/** Busy stretches, oldest first; the end is the instant the crew is available again. */
	readonly busy: { readonly fromMs: number; readonly untilMs: number }[];
}

/** Estimate: with 64 units this leaves 60 to 62 on duty. Source of the target: 60 to 65 units, thanhnien.vn 2026-02-15 (facts.csv, topic 115). */
const OFF_DUTY_SHARE = 0.04;
/** Estimate: share of two-hour slots in which a tracker falls silent; about one unit at any time. */
const SILENT_SHARE = 0.035;
const SILENT_SLOT_MS = 2 * HOUR_MS;

export function newCrew(unit: Unit): Crew {
	const phaseMs = Math.floor(drawOf(0, 'phase', unit.id) * MINUTE_MS);
	return { unit, phaseMs, drives: [], busy: [] };
}

export function isOnDuty(seed: number, unit: Unit, atMs: number): boolean {
	return drawOf(seed, 'duty', unit.id, shiftStart(atMs)) >= OFF_DUTY_SHARE;
}

/** True while the tracker of the unit sends nothing: 20 to 100 minutes inside a two-hour slot. */
export function isTrackerSilent(seed: number, unit: Unit, atMs: number): boolean {
	const slot = Math.floor(atMs / SILENT_SLOT_MS);
	if (drawOf(seed, 'silent', unit.id, slot) >= SILENT_SHARE) return false;
	const lengthMs = (20 + 80 * drawOf(seed, 'silent-length', unit.id, slot)) * MINUTE_MS;
	return atMs - slot * SILENT_SLOT_MS < lengthMs;
}

export function freeAt(crew: Crew): number {
	return crew.busy.at(-1)?.untilMs ?? 0;
}

export function isBusy(crew: Crew, atMs: number): boolean {
	return crew.busy.some(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs);
}

/** Where the vehicle is and how it moves; at home before its first drive. */
export function motionOf(crew: Crew, atMs: number): Motion {
	const drive = crew.drives.findLast(({ startMs }) => startMs <= atMs) ?? crew.drives[0];
	if (drive === undefined)
		return { ...crew.unit.home, isMoving: false, speedKmh: 0, headingDegrees: 0 };
	return motionOn(drive, atMs);
}

/** A new drive ends an older one that is still under way, where the vehicle then is. */
export function addDrive(crew: Crew, drive: Drive): void {
	const last = crew.drives.at(-1);
	if (last !== undefined && last.arriveMs > drive.startMs) last.cutMs = drive.startMs;
	crew.drives.push(drive);
}

/** Forgets what ended before the instant, but always keeps the drive that says where the vehicle stands. */
export function forgetBefore(crew: Crew, atMs: number): void {
	while ((crew.drives[1]?.startMs ?? Infinity) < atMs) crew.drives.shift();
	while ((crew.busy[0]?.untilMs ?? Infinity) < atMs && crew.busy.length > 1) crew.busy.shift();
}

/** First shift change at or after the instant. */
export function nextShift(atMs: number): number {
	const start = shiftStart(atMs);
	return start === atMs ? start : start + SHIFT_MS;
}
