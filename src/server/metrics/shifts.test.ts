import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cityHour, DAY_MS } from '#lib/foundation/time.ts';
import { lastShiftEnds } from './shifts.ts';

describe('the last shifts', () => {
	it('ended at 07:00, 23:00 and 15:00 when it is 08:40 in Hanoi', () => {
		expect(lastShiftEnds(Date.parse('2026-11-24T01:40:00.000Z'))).toEqual([
			{ shift: 'night', endMs: Date.parse('2026-11-24T00:00:00.000Z') },
			{ shift: 'afternoon', endMs: Date.parse('2026-11-23T16:00:00.000Z') },
			{ shift: 'morning', endMs: Date.parse('2026-11-23T08:00:00.000Z') }
		]);
	});

	it('do not include one that ends this very moment', () => {
		expect(lastShiftEnds(Date.parse('2026-11-24T00:00:00.000Z'))[0]?.shift).toBe('afternoon');
	});

	it('are three different ones within a day, newest first, each at its hour', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2 ** 32, max: 2 ** 41 }), (now) => {
				const ends = lastShiftEnds(now);
				expect(new Set(ends.map(({ shift }) => shift)).size).toBe(3);
				const times = ends.map(({ endMs }) => endMs);
				expect([...times].sort((a, b) => b - a)).toEqual(times);
				for (const { shift, endMs } of ends) {
					expect(cityHour(endMs)).toBe({ night: 7, morning: 15, afternoon: 23 }[shift]);
					expect(endMs).toBeLessThan(now);
					expect(now - endMs).toBeLessThanOrEqual(DAY_MS);
				}
			})
		);
	});
});
