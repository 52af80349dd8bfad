import { describe, expect, test } from 'vitest';
import { schematic } from 'virtual:ioc-geometry';
import { CORE_BOX } from '../contract.ts';
import { fittingNames } from './fitting-names.ts';

const base = {
	zoom: 9.2,
	locale: 'vi',
	textPx: 13,
	fitRatio: 0.7,
	hiddenInside: null,
	view: null
} as const;

describe('ward names', () => {
	test('more fit the closer the map, and all 126 in the end', () => {
		const counts = [8, 9.2, 10.8, 13, 16].map(
			(zoom) => fittingNames(schematic.names, { ...base, zoom }).length
		);
		expect(counts).toEqual([...counts].sort((a, b) => a - b));
		expect(counts.at(-1)).toBe(126);
	});

	test('leave the inset its own names', () => {
		const all = new Set(fittingNames(schematic.names, { ...base, fitRatio: 0 }));
		const outside = fittingNames(schematic.names, { ...base, fitRatio: 0, hiddenInside: CORE_BOX });
		expect(all.size).toBe(126);
		expect(outside.length).toBeLessThan(126 - 40);
	});

	test('are never cut by the edge of the map', () => {
		const view = { west: 105.742, south: 20.948, east: 105.925, north: 21.092 };
		for (const code of fittingNames(schematic.names, { ...base, zoom: 10.8, fitRatio: 0, view })) {
			const name = schematic.names.features.find(({ properties }) => properties.code === code);
			expect(name?.geometry.coordinates[0]).toBeGreaterThan(view.west + 0.01);
			expect(name?.geometry.coordinates[0]).toBeLessThan(view.east - 0.01);
		}
	});
});
