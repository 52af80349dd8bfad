import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullJitterMs } from './full-jitter.ts';

describe('the waiting time before a reconnect', () => {
	it('starts at 30 ms', () => {
		expect(fullJitterMs(0, () => 0.9)).toBe(30);
	});

	it('stays between 30 ms and 5 s for any attempt', () => {
		const chance = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.nat(100_000), chance, (attempt, random) => {
				const delay = fullJitterMs(attempt, () => random);
				expect(delay).toBeGreaterThanOrEqual(30);
				expect(delay).toBeLessThanOrEqual(5_000);
			})
		);
	});

	it('spreads late attempts over the whole range', () => {
		expect(fullJitterMs(20, () => 0)).toBe(30);
		expect(fullJitterMs(20, () => 0.5)).toBe(2_515);
		expect(fullJitterMs(20, () => 1)).toBe(5_000);
	});
});
