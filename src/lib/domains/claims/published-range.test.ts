import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOf } from './claim.fixture.ts';
import { QUALIFIERS } from './claim.ts';
import { isWithin, overlap, publishedRange } from './published-range.ts';

describe('what a printed number may stand for', () => {
	it('is its rounding and its hedge', () => {
		expect(publishedRange(claimOf({ value: 9.6e6, step: 1e5 }))).toEqual({
			low: 9.55e6,
			high: 9.65e6
		});
		expect(publishedRange(claimOf({ qualifier: 'over', value: 95_000, step: 1_000 }))).toEqual({
			low: 95_000,
			high: 96_000
		});
		const nearly = publishedRange(claimOf({ qualifier: 'nearly', value: 0.99 }));
		expect([isWithin(0.985, nearly), isWithin(0.992, nearly)]).toEqual([true, false]);
	});

	it('holds the printed number itself, and overlap works both ways', () => {
		const printed = fc.record({
			qualifier: fc.constantFrom(...QUALIFIERS),
			value: fc.integer({ min: -1_000, max: 1_000 }),
			step: fc.integer({ min: 1, max: 50 }),
			valueTo: fc.constant(null)
		});
		fc.assert(
			fc.property(printed, printed, (a, b) => {
				expect(isWithin(a.value, publishedRange(a))).toBe(true);
				expect(overlap(publishedRange(a), publishedRange(b))).toBe(
					overlap(publishedRange(b), publishedRange(a))
				);
			})
		);
	});
});
