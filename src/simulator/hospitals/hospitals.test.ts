import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import type { BedSnapshot } from '#lib/domains/hospitals/contract.ts';
import { loadCity } from '../city/seed-tables.ts';
import { departmentsOf } from './departments.ts';
import { hospitalsModel, silentAt } from './hospitals.ts';
import { occupiedAt } from './occupancy.ts';

const city = loadCity();
const MIDNIGHT = Date.parse('2026-11-23T17:00:00.000Z');

describe('hospitals', () => {
	test('city hospitals hold about 11,258 inpatients on about 12,600 beds, within 5 %, and some are over-full', () => {
		for (const day of [0, 3, 6]) {
			const load = new Map<string, { occupied: number; staffed: number }>();
			for (const hospital of city.hospitals.filter(({ isCityHospital }) => isCityHospital)) {
				const at = MIDNIGHT + day * DAY_MS + 10 * HOUR_MS;
				const departments = departmentsOf(hospital);
				load.set(hospital.id, {
					staffed: departments.reduce((sum, { staffed }) => sum + staffed, 0),
					occupied: departments.reduce((sum, place) => sum + occupiedAt(115, place, at), 0)
				});
			}
			const total = (field: 'occupied' | 'staffed') =>
				[...load.values()].reduce((sum, row) => sum + row[field], 0);
			expect(load.size).toBe(42);
			expect(Math.abs(total('staffed') / 12_600 - 1)).toBeLessThan(0.05);
			expect(Math.abs(total('occupied') / 11_258 - 1)).toBeLessThan(0.05);
			const over = [...load.values()].filter(({ occupied, staffed }) => occupied > staffed).length;
			expect(over).toBeGreaterThan(0);
			expect(over).toBeLessThan(10);
		}
	});

	test('beds never jump by more than a tenth of the department within five minutes, midnight included', () => {
		for (const hospital of city.hospitals)
			for (const department of departmentsOf(hospital)) {
				let before = occupiedAt(115, department, MIDNIGHT - HOUR_MS);
				for (let at = MIDNIGHT - HOUR_MS; at < MIDNIGHT + HOUR_MS; at += 300_000) {
					const occupied = occupiedAt(115, department, at);
					expect(Math.abs(occupied - before)).toBeLessThanOrEqual(
						Math.max(2, department.staffed / 10)
					);
					before = occupied;
				}
			}
	});

	test('the link of one city hospital is down at a time, for long enough to be seen', () => {
		const ids = city.hospitals.flatMap(({ id, isCityHospital }) => (isCityHospital ? [id] : []));
		const down = Array.from({ length: 24 * 6 }, (_, n) =>
			silentAt(115, ids, MIDNIGHT + n * 600_000)
		);
		expect(new Set(down.filter((id) => id !== null)).size).toBeGreaterThan(8);
		const said = hospitalsModel(city, 115).between(MIDNIGHT, MIDNIGHT + 600_000);
		const senders = new Set(said.map(({ item }) => (item as BedSnapshot).facilityId));
		const expected = city.hospitals.filter(({ id }) => !down.slice(0, 2).includes(id));
		for (const { id } of expected) expect(senders.has(id)).toBe(true);
	});

	test('every diversion has an expiry and is lifted before it', () => {
		const said = hospitalsModel(city, 115).past(MIDNIGHT, MIDNIGHT + 5 * DAY_MS);
		const diversions = said.flatMap(({ stream, item }) =>
			stream === 'hospital-diversion' ? [item] : []
		);
		const open = new Map<string, string>();
		for (const { facilityId, status, until, observedAt } of diversions) {
			const due = open.get(facilityId);
			if (status === 'normal') {
				if (due !== undefined) expect(observedAt <= due).toBe(true);
				open.delete(facilityId);
			} else {
				expect(until).toBeDefined();
				open.set(facilityId, until ?? '');
			}
		}
		expect(diversions.length).toBeGreaterThan(10);
	});
});
