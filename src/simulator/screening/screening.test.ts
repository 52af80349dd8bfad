import { describe, expect, test } from 'vitest';
import type { ScreeningVisit } from '#lib/domains/screening/contract.ts';
import { DAY_MS } from '#lib/foundation/time.ts';
import { loadCity } from '../city/seed-tables.ts';
import { yearStart } from './plan.ts';
import { screeningModel } from './screening.ts';

const city = loadCity();
const NOW = Date.parse('2026-11-23T17:00:00.000Z');
const model = screeningModel(city, 115);

function visitsOf(wardCode: string): ScreeningVisit[] {
	return model.ofWard(wardCode, yearStart(2026), NOW).map(({ item }) => item as ScreeningVisit);
}

function coverageOf(wardCode: string): number {
	const ward = city.wards.find(({ code }) => code === wardCode);
	const persons = new Set(visitsOf(wardCode).map(({ citizenId }) => citizenId)).size;
	return persons / ((ward?.population ?? NaN) * 0.105);
}

describe('screening', () => {
	test('Bồ Đề stands at 72 %, one ward is over 100 %, one tiny cell is below ten, two communes never send', () => {
		expect(Math.abs(coverageOf('00118') - 0.72)).toBeLessThan(0.02);
		expect(coverageOf('00082')).toBeGreaterThan(1);
		expect(new Set(visitsOf('09661').map(({ citizenId }) => citizenId)).size).toBeLessThan(10);
		expect(visitsOf('09661').length).toBeGreaterThan(0);
		expect(model.wardCodes).toHaveLength(124);
	});

	test('the other wards lie between 45 and 92 %, some people come twice and are the same person', () => {
		for (const code of ['00070', '00004', '10441', '09694', '00376']) {
			expect(coverageOf(code)).toBeGreaterThan(0.44);
			expect(coverageOf(code)).toBeLessThan(0.93);
		}
		const visits = visitsOf('00118');
		const persons = new Set(visits.map(({ citizenId }) => citizenId)).size;
		expect(visits.length / persons).toBeGreaterThan(1.02);
		expect(visits.length / persons).toBeLessThan(1.06);
	});

	test('citizen numbers are plainly invented, and findings have the published prevalence', () => {
		const visits = visitsOf('00118');
		expect(visits.every(({ citizenId }) => /^99\d{10}$/.test(citizenId ?? ''))).toBe(true);
		const raised = visits.filter(
			({ systolicMmHg = 0, diastolicMmHg = 0 }) => systolicMmHg >= 140 || diastolicMmHg >= 90
		);
		const sweet = visits.filter(({ glucoseMmolPerL = 0 }) => glucoseMmolPerL >= 7);
		expect(Math.abs(raised.length / visits.length - 0.283)).toBeLessThan(0.05);
		expect(Math.abs(sweet.length / visits.length - 0.0696)).toBeLessThan(0.02);
	});

	test('the year adds up to 550,000 to 750,000 visits, sessions are held on working days only', () => {
		const week = model.between(NOW, NOW + 7 * DAY_MS);
		expect(week.length).toBeGreaterThan(6_000);
		expect(week.length).toBeLessThan(20_000);
		const days = new Set(
			week.map(({ item }) =>
				new Date(Date.parse((item as ScreeningVisit).examinedAt) + 7 * 3_600_000).getUTCDay()
			)
		);
		expect([...days].sort()).toEqual([1, 2, 3, 4, 5]);
		const sample = model.wardCodes.filter((_, index) => index % 6 === 0);
		const sampled = sample.reduce((sum, code) => sum + visitsOf(code).length, 0);
		const total = (sampled * model.wardCodes.length) / sample.length;
		expect(total).toBeGreaterThan(550_000);
		expect(total).toBeLessThan(750_000);
	});
});
