import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantile } from './quantile.ts';

test('known values', () => {
	expect(quantile([], 0.5)).toBeNull();
	expect(quantile([7], 0.9)).toBe(7);
	expect(quantile([20, 10], 0.5)).toBe(15);
	expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9)).toBe(10);
	expect(() => quantile([1], 1.1)).toThrow(RangeError);
});

test('a quantile lies within the values, grows with its share and ignores order', () => {
	const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1 });
	const share = fc.double({ min: 0, max: 1, noNaN: true });
	fc.assert(
		fc.property(values, share, share, (observed, one, other) => {
			const low = quantile(observed, Math.min(one, other)) ?? Number.NaN;
			const high = quantile(observed, Math.max(one, other)) ?? Number.NaN;
			expect(low).toBeLessThanOrEqual(high + 1e-9);
			expect(low).toBeGreaterThanOrEqual(Math.min(...observed));
			expect(high).toBeLessThanOrEqual(Math.max(...observed) + 1e-9);
			expect(quantile([...observed].reverse(), one)).toBe(quantile(observed, one));
		})
	);
});
