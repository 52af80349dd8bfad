import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawOf, randomOf } from './random.ts';

describe('repeatable chance', () => {
	test('the same seed and labels give the same stream, other labels another one', () => {
		const first = randomOf(115, 'unit', '115-00-1');
		const again = randomOf(115, 'unit', '115-00-1');
		const other = randomOf(115, 'unit', '115-00-2');
		const numbers = Array.from({ length: 50 }, () => first.next());
		expect(Array.from({ length: 50 }, () => again.next())).toEqual(numbers);
		expect(Array.from({ length: 50 }, () => other.next())).not.toEqual(numbers);
	});

	test('numbers stay in their range for any seed', () => {
		fc.assert(
			fc.property(fc.integer(), fc.string(), (seed, label) => {
				const random = randomOf(seed, label);
				expect(random.next()).toBeGreaterThanOrEqual(0);
				expect(random.next()).toBeLessThan(1);
				expect(random.integer(1, 6)).toBeOneOf([1, 2, 3, 4, 5, 6]);
				expect(random.weighted([0, 1, 0])).toBe(1);
				expect(drawOf(seed, label)).toBeLessThan(1);
			})
		);
	});

	test('moments are those of the named distributions', () => {
		const random = randomOf(1, 'moments');
		const normals = Array.from({ length: 20_000 }, () => random.normal());
		const mean = normals.reduce((sum, value) => sum + value, 0) / normals.length;
		const spread = normals.reduce((sum, value) => sum + (value - mean) ** 2, 0) / normals.length;
		expect(Math.abs(mean)).toBeLessThan(0.03);
		expect(Math.abs(spread - 1)).toBeLessThan(0.05);
		const sorted = Array.from({ length: 9_999 }, () => random.logNormal(90, 0.6)).sort(
			(a, b) => a - b
		);
		expect(Math.abs((sorted[4_999] ?? NaN) - 90)).toBeLessThan(4);
	});
});
