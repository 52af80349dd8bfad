import { describe, expect, it } from 'vitest';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { liveSources, screeningSource } from './source-summaries.ts';

const NOW = Date.parse('2026-11-23T07:05:09.000Z');
const registry: Registry = {
	version: '1',
	wards: [],
	hospitals: [],
	stations: [],
	units: [],
	kiosks: [{ kioskId: 'K1', facilityId: 'H01', isSimulated: true, source: 'test' }]
};

describe('liveSources', () => {
	it('counts the units whose fix is fresh', () => {
		const unit = { status: 'available', statusAt: '2026-11-23T07:00:00.000Z', asOf: '' };
		const units = [
			{ ...unit, key: 'a', unitId: 'a', positionAt: '2026-11-23T07:05:07.000Z' },
			{ ...unit, key: 'b', unitId: 'b', positionAt: '2026-11-23T06:00:00.000Z' }
		];
		const [ems] = liveSources(registry, { units, beds: null, kiosks: null }, NOW);
		expect(ems?.source).toBe('ems');
		expect(ems?.value).toMatchObject({ reporting: 1, expected: 2 });
	});

	it('leaves out what the reader may not see', () => {
		expect(liveSources(registry, { units: null, beds: null, kiosks: null }, NOW)).toEqual([]);
	});

	it('shows a registered kiosk that never reported as missing, not as absent', () => {
		const [kiosks] = liveSources(registry, { units: null, beds: null, kiosks: [] }, NOW);
		expect(kiosks?.value).toMatchObject({ value: null, reporting: 0, expected: 1, asOf: null });
	});
});

describe('screeningSource', () => {
	it('has no line before the first answer', () => {
		expect(screeningSource(null)).toEqual([]);
	});
});
