import { describe, expect, test } from 'vitest';
import { isInHanoiBox } from '#lib/foundation/hanoi.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { statusRank, type UnitStatus } from '#lib/domains/ems/unit-status.ts';
import type { Emission, StreamName } from '../city/emission.ts';
import { kilometresBetween } from '../city/place.ts';
import { loadCity } from '../city/seed-tables.ts';
import { CALLS_PER_DAY, callsOfDay, SURGE_CALLS } from './calls.ts';
import { emsAnchor, emsModel } from './ems.ts';

const city = loadCity();
/** Tuesday 2026-11-24, 00:00 in Hanoi. */
const MIDNIGHT = Date.parse('2026-11-23T17:00:00.000Z');

function ems(seed: number, surges: readonly { fromMs: number }[] = []) {
	return emsModel(city, { seed, anchorMs: emsAnchor(MIDNIGHT), surges });
}

function itemsOf<Name extends StreamName>(said: readonly Emission[], name: Name) {
	return said.flatMap((emission) =>
		emission.stream === name ? [emission.item as Extract<Emission, { stream: Name }>['item']] : []
	);
}

function quantile(values: number[], share: number): number {
	return values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;
}

describe('the 115 service', () => {
	test('calls of a month average 110 a day within 5 %, and a surge adds the published 69', () => {
		const days = Array.from({ length: 30 }, (_, day) =>
			callsOfDay(115, city, { midnightMs: MIDNIGHT + day * DAY_MS, surges: [] })
		);
		const mean = days.reduce((sum, day) => sum + day.length, 0) / days.length;
		expect(Math.abs(mean / CALLS_PER_DAY - 1)).toBeLessThan(0.05);
		const surges = [{ fromMs: MIDNIGHT + 8 * HOUR_MS }];
		const surged = callsOfDay(115, city, { midnightMs: MIDNIGHT, surges });
		expect(surged).toHaveLength((days[0]?.length ?? 0) + SURGE_CALLS);
	});

	test('from call to patient the median is 14 to 15 minutes and nine in ten are reached in about 22', () => {
		const model = ems(115);
		const minutes: number[] = [];
		let dispatched = 0;
		let transported = 0;
		for (let day = 0; day < 10; day++) {
			const said = model.past(MIDNIGHT + day * DAY_MS, MIDNIGHT + (day + 1) * DAY_MS);
			const callAt = new Map(
				itemsOf(said, 'incidents').map((item) => [item.incidentId, Date.parse(item.callAt)])
			);
			for (const step of itemsOf(said, 'unit-status')) {
				if (step.status === 'notified') dispatched++;
				if (step.status === 'transporting') transported++;
				const call = callAt.get(step.incidentId ?? '');
				if (step.status === 'at_patient' && call !== undefined)
					minutes.push((Date.parse(step.observedAt) - call) / MINUTE_MS);
			}
		}
		expect(quantile(minutes, 0.5)).toBeGreaterThan(13.5);
		expect(quantile(minutes, 0.5)).toBeLessThan(15.5);
		expect(quantile(minutes, 0.9)).toBeGreaterThan(20);
		expect(quantile(minutes, 0.9)).toBeLessThan(24);
		expect(transported / dispatched).toBeGreaterThan(0.46);
		expect(transported / dispatched).toBeLessThan(0.56);
	}, 90_000);

	test('no unit teleports or leaves the Hanoi box, whatever the seed', () => {
		for (const seed of [2, 115]) {
			const last = new Map<string, { at: number; latitude: number; longitude: number }>();
			const model = ems(seed, [{ fromMs: MIDNIGHT + 8 * HOUR_MS }]);
			const said = model.between(MIDNIGHT + 7 * HOUR_MS, MIDNIGHT + 10 * HOUR_MS);
			const fixes = itemsOf(said, 'unit-positions');
			let fastestKmh = 0;
			for (const { unitId, observedAt, latitude, longitude, speedKmh = 0 } of fixes) {
				const at = Date.parse(observedAt);
				const before = last.get(unitId);
				const km = before === undefined ? 0 : kilometresBetween(before, { latitude, longitude });
				const hours = before === undefined ? 1 : (at - before.at) / HOUR_MS;
				fastestKmh = Math.max(fastestKmh, km / hours, speedKmh);
				last.set(unitId, { at, latitude, longitude });
			}
			expect(fastestKmh).toBeGreaterThan(30);
			expect(fastestKmh).toBeLessThan(100);
			expect(fixes.filter((fix) => !isInHanoiBox(fix))).toEqual([]);
			expect(last.size).toBeGreaterThan(55);
		}
	}, 90_000);

	test('the steps of an assignment go forward, and a crew serves one incident at a time', () => {
		const said = ems(115, [{ fromMs: MIDNIGHT + 8 * HOUR_MS }]).past(MIDNIGHT, MIDNIGHT + DAY_MS);
		const doing = new Map<string, { assignment: string; status: UnitStatus }>();
		for (const { unitId, assignmentId, status } of itemsOf(said, 'unit-status')) {
			const before = doing.get(unitId);
			if (assignmentId === undefined) doing.delete(unitId);
			else {
				if (before !== undefined) {
					expect(assignmentId).toBe(before.assignment);
					expect(statusRank(status)).toBeGreaterThan(statusRank(before.status));
				}
				doing.set(unitId, { assignment: assignmentId, status });
			}
		}
		expect(doing.size).toBeLessThan(25);
	});

	test('a newcomer learns the state of every unit, with 59 to 64 on duty and at most a few silent trackers', () => {
		for (const hour of [3, 9, 15, 21]) {
			const said = ems(115).current(MIDNIGHT + hour * HOUR_MS);
			const states = itemsOf(said, 'unit-status');
			const off = states.filter(({ status }) => status === 'off_duty').length;
			expect(new Set(states.map(({ unitId }) => unitId)).size).toBe(city.units.length);
			expect(city.units.length - off).toBeGreaterThanOrEqual(58);
			expect(itemsOf(said, 'unit-positions').length).toBeGreaterThan(city.units.length - 6);
		}
	});
});
