import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sparkDomain } from './spark-domain.ts';

test('every known value and a shown target lie inside, and the ends differ', () => {
	const value = fc.double({ min: 0, max: 1e9, noNaN: true });
	fc.assert(
		fc.property(
			fc.array(fc.option(value), { maxLength: 20 }),
			fc.option(value),
			(values, target) => {
				const { ends, target: shown } = sparkDomain(values, target);
				expect(ends[0]).toBeLessThan(ends[1]);
				for (const each of [...values, shown]) {
					if (each === null) continue;
					expect(each).toBeGreaterThanOrEqual(ends[0]);
					expect(each).toBeLessThanOrEqual(ends[1]);
				}
			}
		)
	);
});

test('a flat line stays flat, and a far target does not press it down', () => {
	expect(sparkDomain([0.9, 0.9], null).ends[0]).toBeCloseTo(0.8775, 6);
	expect(sparkDomain([0.9, 0.91], 0.95).target).toBe(0.95);
	expect(sparkDomain([0.3, 0.31], 1).target).toBeNull();
	expect(sparkDomain([null, null], 0.5)).toEqual({ ends: [0, 1], target: null });
});
