import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contains, areaKm2 } from '#lib/foundation/geo/polygon.ts';
import { schematic } from 'virtual:ioc-geometry';
import { schematicGeometry } from './schematic.ts';
import { parseWardPoints } from './ward-points.ts';

const read = (name: string) => readFileSync(`db/seed/${name}.csv`, 'utf8');
const seed = {
	wards: read('wards'),
	outline: read('city-outline-coarse'),
	rivers: read('rivers-coarse')
};
const points = parseWardPoints(seed.wards);
const drawn = schematicGeometry(seed);

describe('the schematic ward map', () => {
	test('has the 126 wards once, each with its code as text and as a number', () => {
		const codes = drawn.wards.features.map((ward) => ward.properties.code);
		expect(new Set(codes).size).toBe(126);
		expect(codes).toEqual(points.map((point) => point.code));
		expect(drawn.wards.features.every((ward) => ward.id === Number(ward.properties.code))).toBe(
			true
		);
	});

	test('puts every ward point inside its own area and in no other', () => {
		for (const point of points) {
			const holders = drawn.wards.features.filter((ward) => contains(ward.geometry, point));
			expect(holders.map((ward) => ward.properties.code)).toEqual([point.code]);
		}
	});

	test('covers the smoothed outline without gaps or overlaps', () => {
		const [line = []] = drawn.outline.features[0]?.geometry.coordinates ?? [];
		const city = areaKm2({ type: 'Polygon', coordinates: [line] });
		const total = drawn.wards.features.reduce((sum, ward) => sum + areaKm2(ward.geometry), 0);
		expect(city).toBeGreaterThan(3_000);
		expect(total / city).toBeCloseTo(1, 3);
	});

	test('closes every ring and winds outer rings counter-clockwise', () => {
		for (const { geometry } of drawn.wards.features) {
			const rings =
				geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
			for (const ring of rings) expect(ring[0]).toEqual(ring[ring.length - 1]);
		}
	});

	test('places every name inside its ward and says how much room it has', () => {
		for (const name of drawn.names.features) {
			const ward = drawn.wards.features.find((feature) => feature.id === name.id);
			const [longitude = NaN, latitude = NaN] = name.geometry.coordinates;
			expect(ward && contains(ward.geometry, { longitude, latitude })).toBe(true);
			expect(name.properties.roomDegrees).toBeGreaterThan(0.001);
		}
	});

	test('is what the build hands to the server', () => {
		expect(schematic).toEqual(drawn);
	});

	test('stays small enough to send with every first visit', () => {
		expect(JSON.stringify(drawn).length).toBeLessThan(120_000);
	});
});
