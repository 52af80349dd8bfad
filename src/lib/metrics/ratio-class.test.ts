import { describe, expect, test } from 'vitest';
import { classFrom, classUpTo } from './ratio-class.ts';

const beds = [0.7, 0.85, 0.95, 1] as const;

describe('ratio classes', () => {
	test.each([
		[0, 1],
		[0.6999, 1],
		[0.7, 2],
		[0.85, 3],
		[0.95, 4],
		[1.2, 5]
	])('%d falls in class %d', (ratio, expected) => {
		expect(classFrom(ratio, beds)).toBe(expected);
		expect(classUpTo(ratio, beds)).toBe(expected);
	});

	test('exactly 100 % is full, not over-full', () => {
		expect(classUpTo(1, beds)).toBe(4);
		expect(classUpTo(1.0001, beds)).toBe(5);
	});
});
