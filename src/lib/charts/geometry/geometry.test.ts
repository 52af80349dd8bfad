import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '#lib/foundation/time.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { dayTicks, domainFromZero, hourTicks, ratioDomain, valueTicks } from './axis.ts';
import { gapRuns, lonePoints, widestGap } from './runs.ts';
import { spreadLabels } from './spread-labels.ts';
import { chartSummary } from './summary.ts';

describe('spreadLabels', () => {
	const room = { top: 10, bottom: 130, gap: 19 };

	it('leaves labels that are apart where they are', () => {
		expect(spreadLabels([20, 60, 100], room)).toEqual([20, 60, 100]);
	});

	it('pushes neighbours apart evenly around their middle', () => {
		expect(spreadLabels([60, 60], room)).toEqual([50.5, 69.5]);
	});

	it('keeps order, distance and room for any wishes', () => {
		const wishes = fc.array(fc.double({ min: -50, max: 300, noNaN: true }), { maxLength: 6 });
		fc.assert(
			fc.property(wishes, (wished) => {
				const placed = spreadLabels(wished, room);
				const order = wished.map((_, index) => index).sort((a, b) => wished[a]! - wished[b]!);
				const along = order.map((index) => placed[index]!);
				along.forEach((place, index) => {
					expect(place).toBeGreaterThanOrEqual(room.top - 1e-6);
					expect(place).toBeLessThanOrEqual(room.bottom + 1e-6);
					if (index > 0) expect(place - along[index - 1]!).toBeGreaterThanOrEqual(room.gap - 1e-6);
				});
			})
		);
	});

	it('shrinks the gap when there are too many labels for the room', () => {
		expect(spreadLabels([5, 5, 5], { top: 0, bottom: 20, gap: 19 })).toEqual([0, 10, 20]);
	});
});

describe('runs', () => {
	const values = [null, 1, 2, null, null, 3, null];

	it('finds the gaps, at the ends too', () => {
		expect(gapRuns(values)).toEqual([
			{ from: 0, to: 0 },
			{ from: 3, to: 4 },
			{ from: 6, to: 6 }
		]);
		expect(gapRuns([0, 0])).toEqual([]);
	});

	it('finds points that stand alone', () => {
		expect(lonePoints(values)).toEqual([5]);
	});

	it('names only a gap that is wide enough', () => {
		expect(widestGap(values, 2)).toEqual({ from: 3, to: 4 });
		expect(widestGap(values, 3)).toBeNull();
	});
});

describe('axis', () => {
	it('starts waits at zero and contains the target', () => {
		expect(domainFromZero([14, 22, null], 15)).toEqual([0, 30]);
		expect(domainFromZero([null])[0]).toBe(0);
	});

	it('puts ratios on round tens and keeps more than 100 % inside', () => {
		expect(ratioDomain([0.85, 0.986, 0.913], 0.85)).toEqual([0.8, 1.1]);
		expect(ratioDomain([1.3])[1]).toBeGreaterThan(1.3);
		expect(ratioDomain([null])).toEqual([0, 1]);
	});

	it('has at most six value ticks', () => {
		for (const high of [1, 2, 10, 30, 117]) expect(valueTicks([0, high], 4).length).toBeLessThan(7);
	});

	it('counts hours back from the newest point', () => {
		const to = Date.parse('2026-11-23T07:00:00Z');
		const found = hourTicks(to - 23 * HOUR_MS, to);
		expect(found.at(-1)).toBe(to);
		expect(found).toHaveLength(4);
	});

	it('picks four days of thirty and all of one or two', () => {
		const days = Array.from({ length: 30 }, (_, index) => index);
		expect(dayTicks(days, 4)).toEqual([0, 10, 19, 29]);
		expect(dayTicks(days, 2)).toEqual([0, 29]);
		expect(dayTicks(days.slice(0, 24), 13)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23]);
		expect(dayTicks([7], 4)).toEqual([7]);
		expect(dayTicks([], 4)).toEqual([]);
	});
});

describe('chartSummary', () => {
	const options = { words: wordsFor('vi'), format: (value: number) => `${String(value)} phút` };

	it('reads the newest, lowest and highest known value', () => {
		expect(chartSummary('Chờ', [3, null, 1, 2], options)).toBe(
			'Chờ: mới nhất 2 phút, thấp nhất 1 phút, cao nhất 3 phút.'
		);
	});

	it('says when nothing is known', () => {
		expect(chartSummary('Chờ', [null], options)).toContain('Chưa có dữ liệu');
	});
});
