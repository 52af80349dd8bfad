import { describe, expect, it } from 'vitest';
import { firstDay, isClaimDate, lastDay } from './claim-date.ts';

describe('dates of publications', () => {
	it.each(['2025', '2025-Q4', '2025-09', '2026-02-28'])('%s is one', (text) => {
		expect(isClaimDate(text)).toBe(true);
		expect(firstDay(text) <= lastDay(text)).toBe(true);
	});

	it.each(['', '25', '2025-13', '2025-Q5', '2026-02-29', '2025-04-00', '05/02/2026'])(
		'%j is none',
		(text) => {
			expect(isClaimDate(text)).toBe(false);
		}
	);

	it('end on the last day of their year, quarter or month', () => {
		expect(['2024', '2024-Q1', '2024-02', '2024-02-03'].map(lastDay)).toEqual([
			'2024-12-31',
			'2024-03-31',
			'2024-02-29',
			'2024-02-03'
		]);
	});
});
