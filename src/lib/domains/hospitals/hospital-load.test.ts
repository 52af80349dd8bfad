import { describe, expect, test } from 'vitest';
import type { HospitalEntry } from '../wards/registry.ts';
import { stateOf } from '#lib/metrics/metric-value.ts';
import type { BedRow } from './bed-values.ts';
import { cityOccupancy, emergencyTotals, hospitalsOverFull } from './city-values.ts';
import type { EdRow } from './emergency-values.ts';
import { hospitalLoads, type DiversionRow } from './hospital-load.ts';

const now = Date.parse('2026-11-23T07:00:00.000Z');
const at = (minutesAgo: number) => new Date(now - minutesAgo * 60_000).toISOString();

function aHospital(facilityId: string): HospitalEntry {
	return {
		facilityId,
		name: { vi: facilityId, en: facilityId },
		owner: 'Sở Y tế',
		isCityHospital: true,
		kind: 'general',
		wardCode: null,
		latitude: 21,
		longitude: 105.8,
		bedsPublished: null,
		bedsEstimate: 100,
		source: 'test'
	};
}

function beds(facilityId: string, staffed: number, occupied: number, minutesAgo = 1): BedRow {
	return {
		key: `${facilityId}/K02/medical_surgical`,
		type: 'bed_snapshot',
		facilityId,
		department: 'K02',
		bedType: 'medical_surgical',
		asOf: at(minutesAgo),
		staffed,
		occupied
	};
}

const two = [aHospital('H01'), aHospital('H02')];

describe('hospital load', () => {
	test('a hospital that never sent has no value, and is no zero', () => {
		const [first] = hospitalLoads(two, { beds: [], diversions: [] }, now);
		expect(first?.occupancy.value).toBeNull();
		expect(first?.icuFree.value).toBeNull();
		expect(stateOf(first?.occupancy ?? expect.fail(), now)).toBe('no-data');
	});

	test('P1-3 a silent hospital leaves the city total and the total says how many report', () => {
		const loads = hospitalLoads(
			two,
			{ beds: [beds('H01', 100, 90), beds('H02', 300, 330, 60)], diversions: [] },
			now
		);
		const city = cityOccupancy(loads, now);
		expect(city.value).toBeCloseTo(0.9);
		expect([city.reporting, city.expected]).toEqual([1, 2]);
		expect(stateOf(city, now)).toBe('partial');
	});

	test('more patients than staffed beds is shown as it is', () => {
		const loads = hospitalLoads(two, { beds: [beds('H01', 100, 107)], diversions: [] }, now);
		expect(loads[0]?.occupancy.value).toBeCloseTo(1.07);
	});

	test('hospitals above 100 % are counted among those that report', () => {
		const loads = hospitalLoads(
			two,
			{ beds: [beds('H01', 100, 107), beds('H02', 100, 120, 60)], diversions: [] },
			now
		);
		expect(hospitalsOverFull(loads, now)).toMatchObject({ value: 1, reporting: 1, expected: 2 });
	});

	test('F91 intensive care that a hospital does not have is not applicable, and lowers no completeness', () => {
		const icu: BedRow = { ...beds('H02', 10, 8), bedType: 'adult_icu' };
		const loads = hospitalLoads(two, { beds: [beds('H01', 100, 90), icu], diversions: [] }, now);
		expect(loads[0]?.icuFree).toMatchObject({ value: null, missing: 'not-applicable' });
		expect(loads[1]?.icuFree.value).toBe(2);
		expect(emergencyTotals(loads, now).icuFree).toMatchObject({
			value: 2,
			reporting: 1,
			expected: 1
		});
	});

	test('F91 what an emergency department leaves out is unknown; one that never sent has no data', () => {
		const ed: EdRow = {
			key: 'H01/ed',
			type: 'ed_snapshot',
			facilityId: 'H01',
			asOf: at(1),
			census: 40
		};
		const [first, second] = hospitalLoads(two, { beds: [ed], diversions: [] }, now);
		expect(first?.emergency.census.value).toBe(40);
		expect(first?.emergency.waiting).toMatchObject({ value: null, missing: 'unknown' });
		expect(second?.emergency.waiting).toMatchObject({ value: null, missing: 'no-data' });
	});

	test('a diversion ends by itself when its time has come', () => {
		const row: DiversionRow = {
			key: 'H01',
			facilityId: 'H01',
			asOf: at(30),
			observedAt: at(30),
			status: 'closed',
			until: at(5)
		};
		const [ended] = hospitalLoads(two, { beds: [], diversions: [row] }, now);
		expect(ended?.diversion).toBeNull();
		const [running] = hospitalLoads(two, { beds: [], diversions: [row] }, now - 600_000);
		expect(running?.diversion?.status).toBe('closed');
	});
});
