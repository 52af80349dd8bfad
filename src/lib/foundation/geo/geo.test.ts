import type { Polygon, Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bearingDegrees, destination } from './bearing.ts';
import { boundsOf, isInBounds } from './bounds.ts';
import { distanceMetres } from './distance.ts';
import { areaKm2, contains, signedRingAreaKm2 } from './polygon.ts';

const inHanoi = fc.record({
	longitude: fc.double({ min: 105.28, max: 106.03, noNaN: true }),
	latitude: fc.double({ min: 20.56, max: 21.4, noNaN: true })
});

describe('distance and bearing', () => {
	test('one degree of latitude is 111.2 km', () => {
		const metres = distanceMetres(
			{ longitude: 105.8, latitude: 20.5 },
			{ longitude: 105.8, latitude: 21.5 }
		);
		expect(metres).toBeCloseTo(111_195, -1);
	});

	test('north is 0, east is 90, and one place has the bearing 0', () => {
		const here = { longitude: 105.8, latitude: 21 };
		expect(bearingDegrees(here, { longitude: 105.8, latitude: 21.1 })).toBeCloseTo(0, 6);
		expect(bearingDegrees(here, { longitude: 105.9, latitude: 21 })).toBeCloseTo(90, 1);
		expect(bearingDegrees(here, here)).toBe(0);
	});

	test('going a distance on a bearing leads that far in that direction', () => {
		fc.assert(
			fc.property(
				inHanoi,
				fc.double({ min: 0, max: 359.9, noNaN: true }),
				fc.double({ min: 1, max: 20_000, noNaN: true }),
				(from, degrees, metres) => {
					const to = destination(from, degrees, metres);
					expect(distanceMetres(from, to)).toBeCloseTo(metres, 2);
					const turn = Math.abs(bearingDegrees(from, to) - degrees);
					expect(Math.min(turn, 360 - turn)).toBeLessThan(0.01);
				}
			)
		);
	});
});

describe('areas', () => {
	const outer: Position[] = [
		[105, 21],
		[106, 21],
		[106, 22],
		[105, 22],
		[105, 21]
	];
	const hole: Position[] = [
		[105.4, 21.4],
		[105.4, 21.6],
		[105.6, 21.6],
		[105.6, 21.4],
		[105.4, 21.4]
	];
	const ringed: Polygon = { type: 'Polygon', coordinates: [outer, hole] };

	test('a point in the hole is outside', () => {
		expect(contains(ringed, { longitude: 105.2, latitude: 21.2 })).toBe(true);
		expect(contains(ringed, { longitude: 105.5, latitude: 21.5 })).toBe(false);
		expect(contains(ringed, { longitude: 104.9, latitude: 21.5 })).toBe(false);
	});

	test('a hole takes its area away and winding gives the sign', () => {
		const whole = signedRingAreaKm2(outer);
		expect(whole).toBeGreaterThan(11_000);
		expect(signedRingAreaKm2([...outer].reverse())).toBeCloseTo(-whole, 0);
		expect(areaKm2(ringed)).toBeCloseTo(whole * 0.96, -1);
	});

	test('a box is around all of its positions', () => {
		fc.assert(
			fc.property(fc.array(inHanoi, { minLength: 1 }), (places) => {
				const box = boundsOf(places.map(({ longitude, latitude }) => [longitude, latitude]));
				expect(places.every((place) => isInBounds(box, place))).toBe(true);
			})
		);
	});

	test('a box around nothing is refused', () => {
		expect(() => boundsOf([])).toThrow(/at least one position/);
	});
});
