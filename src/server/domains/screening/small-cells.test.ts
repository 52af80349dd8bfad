import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenCells } from './small-cells.ts';

function hidden(counts: Record<string, number>): string[] {
	return [...hiddenCells(new Map(Object.entries(counts)))].sort();
}

test('9 is hidden, 10 is shown, 0 is shown', () => {
	expect(hidden({ a: 9, b: 3, c: 10, d: 0 })).toEqual(['a', 'b']);
	expect(hidden({ a: 10, b: 11 })).toEqual([]);
});

test('a single small cell takes the next smallest with it', () => {
	expect(hidden({ a: 4, b: 500, c: 20, d: 0 })).toEqual(['a', 'c']);
	expect(hidden({ a: 4 })).toEqual(['a']);
});

test('from a shown total and the shown cells no hidden cell can be worked out alone', () => {
	const cells = fc.array(fc.oneof(fc.integer({ min: 0, max: 15 }), fc.nat(5_000)), {
		maxLength: 126
	});
	fc.assert(
		fc.property(cells, (values) => {
			const counts = new Map(values.map((value, index) => [String(index), value]));
			const secret = hiddenCells(counts);
			for (const [key, value] of counts)
				if (value > 0 && value < 10) expect(secret.has(key)).toBe(true);
			const others = values.filter((value) => value > 0).length;
			expect(secret.size === 1 && others > 1).toBe(false);
		})
	);
});
