import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declutter, type Mark } from './declutter.ts';
import { toPlace, toScreen } from './screen-plane.ts';

const options = { zoom: 9.2, spacingPx: 20, maxShiftPx: 14 };

const marks = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 40 }).chain((ids) =>
	fc.tuple(
		...ids.map((id) =>
			fc.record<Mark>({
				id: fc.constant(`M${String(id)}`),
				longitude: fc.double({ min: 105.8, max: 105.9, noNaN: true }),
				latitude: fc.double({ min: 21, max: 21.1, noNaN: true }),
				isPinned: fc.boolean()
			})
		)
	)
);

describe('close marks', () => {
	test('appear exactly once each, alone or in one cluster', () => {
		fc.assert(
			fc.property(marks, (given) => {
				const { single, clusters } = declutter(given, options);
				const shown = [...single.map(({ id }) => id), ...clusters.flatMap(({ ids }) => ids)];
				expect(shown.sort()).toEqual(given.map(({ id }) => id).sort());
			})
		);
	});

	test('never swallow a pinned mark', () => {
		fc.assert(
			fc.property(marks, (given) => {
				const hidden = new Set(declutter(given, options).clusters.flatMap(({ ids }) => ids));
				expect(given.filter((mark) => mark.isPinned && hidden.has(mark.id))).toEqual([]);
			})
		);
	});

	test('step aside by no more than the limit', () => {
		fc.assert(
			fc.property(marks, (given) => {
				for (const place of declutter(given, options).single) {
					const mark = given.find(({ id }) => id === place.id);
					if (mark === undefined) throw new TypeError('A mark appeared from nowhere.');
					const from = toScreen(mark, options.zoom);
					const to = toScreen(place, options.zoom);
					expect(Math.hypot(from.x - to.x, from.y - to.y)).toBeLessThanOrEqual(14.001);
				}
			})
		);
	});

	test('are arranged alike in any order of arrival', () => {
		fc.assert(
			fc.property(marks, (given) => {
				expect(declutter([...given].reverse(), options)).toEqual(declutter(given, options));
			}),
			{ numRuns: 30 }
		);
	});

	test('far apart keep their true place', () => {
		const far: Mark[] = [
			{ id: 'A', longitude: 105.5, latitude: 21, isPinned: false },
			{ id: 'B', longitude: 105.9, latitude: 21, isPinned: false }
		];
		const { single, clusters } = declutter(far, options);
		expect(clusters).toEqual([]);
		expect(single[0]?.longitude).toBeCloseTo(105.5, 9);
		expect(single[0]?.latitude).toBeCloseTo(21, 9);
	});

	test('of a whole hospital campus become one counted cluster', () => {
		const campus = Array.from({ length: 30 }, (_, index): Mark => ({
			id: `H${String(index)}`,
			longitude: 105.84,
			latitude: 21.0,
			isPinned: false
		}));
		const { clusters } = declutter(campus, options);
		expect(clusters.some(({ ids }) => ids.length > 1)).toBe(true);
	});
});

test('a place goes to the screen and back', () => {
	const place = { longitude: 105.8412, latitude: 21.0245 };
	const back = toPlace(toScreen(place, 10.7), 10.7);
	expect(back.longitude).toBeCloseTo(place.longitude, 9);
	expect(back.latitude).toBeCloseTo(place.latitude, 9);
});
