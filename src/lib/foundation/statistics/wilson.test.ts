import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson.ts';

test('the interval agrees with the published example 81 of 263', () => {
	const [low, high] = wilsonInterval(81, 263) ?? [0, 0];
	expect(low).toBeCloseTo(0.2553, 4);
	expect(high).toBeCloseTo(0.3662, 4);
});

test('without trials there is no interval', () => {
	expect(wilsonInterval(0, 0)).toBeNull();
});

test('the interval lies within 0 and 1 and holds the share, at most 1', () => {
	fc.assert(
		fc.property(fc.nat(2_000_000), fc.integer({ min: 1, max: 1_000_000 }), (hits, trials) => {
			const [low, high] = wilsonInterval(hits, trials) ?? [Number.NaN, Number.NaN];
			const share = Math.min(1, hits / trials);
			expect(low).toBeGreaterThanOrEqual(0);
			expect(high).toBeLessThanOrEqual(1);
			expect(low).toBeLessThanOrEqual(share);
			expect(high).toBeGreaterThanOrEqual(share);
		})
	);
});

test('more trials of the same share give a narrower interval', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 99 }),
			fc.integer({ min: 2, max: 50 }),
			(percent, times) => {
				const width = (trials: number) => {
					const [low, high] = wilsonInterval((percent * trials) / 100, trials) ?? [0, 2];
					return high - low;
				};
				expect(width(100 * times)).toBeLessThan(width(100));
			}
		)
	);
});
