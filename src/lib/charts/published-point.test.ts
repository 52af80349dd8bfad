import { expect, test } from 'vitest';
import { publishedDomain, publishedTimes } from './published-point.ts';

const published = [{ at: '2025-12-31', value: 0.97, text: '97 %' }];

test('claims and the live line share one axis of whole percents (P1-7)', () => {
	const line = { points: [{ at: '2026-11-22', value: 0.991 }] };
	const [low, high] = publishedDomain(line, published);
	expect(low).toBeCloseTo(0.95);
	expect(high).toBe(1);
	expect(
		publishedDomain({ points: [{ at: '2026-11-22', value: 1.004 }] }, published)[1]
	).toBeCloseTo(1.01);
	expect(publishedTimes(line, published)).toEqual([
		Date.parse('2025-12-19'),
		Date.parse('2026-11-22')
	]);
});

test('without any value the axis is a whole', () => {
	const empty = { points: [{ at: '2026-11-22', value: null }] };
	expect(publishedDomain(empty, [])).toEqual([0, 1]);
	expect(publishedTimes({ points: [] }, [])[1]).toBeGreaterThan(0);
});
