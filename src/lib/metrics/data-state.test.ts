import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataState, type StateInput } from './data-state.ts';

const freshness = { periodMs: 10_000, lateAfterMs: 30_000, staleAfterMs: 120_000 };
const live: StateInput = { hasValue: true, ageMs: 8_000, freshness };

describe('data states (ux.md §5)', () => {
	test('a fresh value is live up to the late limit and stale beyond the stale limit', () => {
		expect(dataState({ ...live, ageMs: 30_000 })).toBe('live');
		expect(dataState({ ...live, ageMs: 30_001 })).toBe('late');
		expect(dataState({ ...live, ageMs: 120_000 })).toBe('late');
		expect(dataState({ ...live, ageMs: 120_001 })).toBe('stale');
	});

	test('a value over 41 of 42 sources is partial, and never live', () => {
		expect(dataState({ ...live, reporting: 41, expected: 42 })).toBe('partial');
		expect(dataState({ ...live, reporting: 42, expected: 42 })).toBe('live');
	});

	test('what never arrived is no data, what is hidden is suppressed', () => {
		expect(dataState({ ...live, hasValue: false })).toBe('no-data');
		expect(dataState({ ...live, ageMs: null })).toBe('no-data');
		expect(dataState({ ...live, isSuppressed: true })).toBe('suppressed');
	});

	test('growing older never makes a figure look fresher', () => {
		const worth = { live: 0, partial: 0, late: 1, stale: 2, 'no-data': 3, suppressed: 3 };
		fc.assert(
			fc.property(fc.nat(400_000), fc.nat(400_000), (a, b) => {
				const young = dataState({ ...live, ageMs: Math.min(a, b) });
				const old = dataState({ ...live, ageMs: Math.max(a, b) });
				expect(worth[young]).toBeLessThanOrEqual(worth[old]);
			})
		);
	});
});
