import { describe, expect, test } from 'vitest';
import { unitsReady } from '#lib/domains/ems/metrics.ts';
import { measured } from '#lib/metrics/metric-value.ts';
import { distanceMetres } from '#lib/foundation/geo/distance.ts';
import {
	CORE_BOX,
	type HospitalMark,
	type IncidentMark,
	type StationMark,
	type UnitMark
} from '../contract.ts';
import { hospitalFeatures, stationFeatures } from './facility-features.ts';
import { glide } from './glide.ts';
import { incidentFeatures } from './incident-features.ts';
import { RING_CAP_METRES, ringFeatures, ringRadiusMetres, unitFeatures } from './unit-features.ts';

const inCore = { longitude: 105.84, latitude: 21.02 };
const outside = { longitude: 105.5, latitude: 21.2 };
const wide = { zoom: 9.2, scale: 1, dotsInside: null };

const ready = (value: number | null) => measured(unitsReady, { value, asOf: null });
function aStation(changes: Partial<StationMark> = {}): StationMark {
	return { id: 'S1', name: 'Trạm 1', ...outside, ready: ready(2), ...changes };
}
function aHospital(changes: Partial<HospitalMark> = {}): HospitalMark {
	return { id: 'H1', name: 'BV 1', ...outside, class: 2, ...changes };
}
function aUnit(changes: Partial<UnitMark> = {}): UnitMark {
	return { id: 'U1', ...outside, heading: 90, kind: 'moving', ageSeconds: 3, ...changes };
}
function anIncident(changes: Partial<IncidentMark> = {}): IncidentMark {
	return { id: 'I1', ...outside, priority: 2, isOpen: true, ...changes };
}

describe('facilities', () => {
	test('a station shows its ready units, a hollow zero, or a dash when nobody said', () => {
		const images = [2, 0, null].map(
			(count) =>
				stationFeatures([aStation({ ready: ready(count) })], wide).features[0]?.properties.image
		);
		expect(images).toEqual(['station:2', 'station:0', 'station:-']);
	});

	test('a cluster of stations adds its ready units, unless one is unknown', () => {
		const crowd = Array.from({ length: 25 }, (_, index) =>
			aStation({ id: `S${String(index)}`, ready: ready(1) })
		);
		const known = stationFeatures(crowd, wide).features.find(
			({ properties }) => properties.count > 1
		);
		expect(known?.properties.image).toBe(`stations:${String(known?.properties.count)}`);
		const unknown = stationFeatures(
			crowd.map((one) => ({ ...one, ready: ready(null) })),
			wide
		);
		expect(unknown.features.find(({ properties }) => properties.count > 1)?.properties.image).toBe(
			'stations:-'
		);
	});

	test('a hospital over 95 % or with an alarm is never hidden in a cluster', () => {
		const crowd = Array.from({ length: 25 }, (_, index) => aHospital({ id: `H${String(index)}` }));
		const marks = [
			...crowd,
			aHospital({ id: 'full', class: 4 }),
			aHospital({ id: 'alarm', class: 'none', alarm: 3 })
		];
		const features = hospitalFeatures(marks, wide).features;
		const alone = features.filter(({ properties }) => properties.count === 1);
		expect(alone.map(({ properties }) => properties.id)).toEqual(
			expect.arrayContaining(['full', 'alarm'])
		);
		expect(alone.find(({ properties }) => properties.id === 'alarm')?.properties.image).toBe(
			'hospital:none:3'
		);
	});

	test('where the inset takes over, facilities are dots in the colour of their class', () => {
		const view = { ...wide, dotsInside: CORE_BOX };
		const [dot] = hospitalFeatures([aHospital({ ...inCore, class: 5 })], view).features;
		expect(dot?.properties).toMatchObject({ isDot: true, tone: '5' });
	});
});

describe('units', () => {
	test('point where they go, and a parked square never turns', () => {
		const headings = [aUnit(), aUnit({ kind: 'at_hospital' }), aUnit({ heading: null })].map(
			(unit) => unitFeatures([unit], null).features[0]?.properties?.['heading'] as unknown
		);
		expect(headings).toEqual([90, 0, 0]);
	});

	test('inside the inset are left to the inset', () => {
		expect(unitFeatures([aUnit(inCore), aUnit()], CORE_BOX).features).toHaveLength(1);
	});

	test('that are lost get a ring that grows with age up to 1 km', () => {
		expect(ringRadiusMetres(-5)).toBe(0);
		expect(ringRadiusMetres(30)).toBeCloseTo(500, 0);
		expect(ringRadiusMetres(209)).toBe(RING_CAP_METRES);
		const lost = aUnit({ kind: 'stale', ageSeconds: 30 });
		const [ring] = ringFeatures([lost, aUnit()], null).features;
		for (const [longitude = NaN, latitude = NaN] of ring?.geometry.coordinates ?? []) {
			expect(distanceMetres(lost, { longitude, latitude })).toBeCloseTo(500, 0);
		}
	});

	test('glide between two fixes, but a jump over 500 m and a lost unit are shown at once', () => {
		const from = new Map([['U1', outside]]);
		const near = aUnit({ longitude: 105.502 });
		const far = aUnit({ longitude: 105.6 });
		const lost = aUnit({ longitude: 105.502, kind: 'stale' });
		expect(glide(from, [near], 0.5)[0]?.longitude).toBeCloseTo(105.501, 9);
		expect(glide(from, [far], 0.5)[0]?.longitude).toBe(105.6);
		expect(glide(from, [lost], 0.5)[0]?.longitude).toBe(105.502);
		expect(glide(from, [near], 1)[0]).toBe(near);
		expect(glide(new Map(), [near], 0.1)[0]).toBe(near);
	});
});

describe('incidents', () => {
	test('open priority 1 is whole even where the inset shows the others', () => {
		const shown = incidentFeatures(
			[
				anIncident({ ...inCore, priority: 1 }),
				anIncident({ ...inCore, id: 'I2' }),
				anIncident({ id: 'I3' })
			],
			CORE_BOX
		).features.map(({ properties }) => properties?.['isDot'] as unknown);
		expect(shown).toEqual([false, true, false]);
	});

	test('the most urgent is drawn last and a closed one is faint below all', () => {
		const orders = [1, 4, 2].map(
			(priority) =>
				incidentFeatures([anIncident({ priority: priority as 1 | 2 | 4 })], null).features[0]
					?.properties?.['order'] as number
		);
		expect(orders).toEqual([9, 6, 8]);
		const [closed] = incidentFeatures([anIncident({ isOpen: false })], null).features;
		expect(closed?.properties).toMatchObject({ order: 0, opacity: 0.4 });
	});
});
