import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import type { Figure } from '#lib/metrics/figure.ts';
import { ageText } from './age-text.ts';
import { figureFraction, figureLine, figureText } from './figure-text.ts';

const NOW = Date.parse('2026-11-23T07:14:00.000Z');
const minute = { periodMs: 60_000, lateAfterMs: 180_000, staleAfterMs: 600_000 };
const daily = { periodMs: DAY_MS, lateAfterMs: 26 * HOUR_MS, staleAfterMs: 50 * HOUR_MS };

function aFigure(part: Partial<Figure>): Figure {
	return {
		value: 1,
		unit: 'persons',
		asOf: '2026-11-23T07:13:52.000Z',
		freshness: minute,
		...part
	};
}

describe('figureText', () => {
	it('shows ratios in percent and waits in minutes', () => {
		expect(figureText(aFigure({ unit: 'ratio', value: 0.9131 }), 'vi')).toEqual({
			number: '91,3',
			unit: '%'
		});
		expect(figureText(aFigure({ unit: 'seconds', value: 876 }), 'en')).toEqual({
			number: '14.6',
			unit: 'min'
		});
	});

	it('shows missing as a dash without a unit, and zero as zero', () => {
		expect(figureLine(aFigure({ value: null }), 'vi')).toBe('—');
		expect(figureLine(aFigure({ value: 0 }), 'vi')).toBe('0 người');
	});

	it('hides a suppressed value and its fraction', () => {
		const hidden = aFigure({ isSuppressed: true, isEstimate: true, numerator: 4, denominator: 9 });
		expect(figureLine(hidden, 'vi')).toBe('dưới 10');
		expect(figureFraction(hidden, 'vi')).toBeNull();
	});

	it('marks an estimate', () => {
		expect(figureLine(aFigure({ unit: 'ratio', value: 0.718, isEstimate: true }), 'vi')).toBe(
			'≈ 71,8%'
		);
	});

	it('writes a fraction only where there is one', () => {
		expect(figureFraction(aFigure({}), 'vi')).toBeNull();
		expect(figureFraction(aFigure({ numerator: 11_256, denominator: 12_328 }), 'vi')).toBe(
			'11.256/12.328'
		);
	});
});

describe('ageText', () => {
	const at = (asOf: string | null, freshness = minute) => ageText({ asOf, freshness }, NOW, 'vi');

	it('gives the age while live, the time when late, both when stale', () => {
		expect(at('2026-11-23T07:13:52.000Z')).toBe('8 giây trước');
		expect(at('2026-11-23T07:10:00.000Z')).toBe('Chậm: lúc 14:10');
		expect(at('2026-11-23T07:02:00.000Z')).toBe('Số cũ · 14:02 (12 phút)');
	});

	it('names the closing of a daily figure', () => {
		expect(at('2026-11-22T19:00:00.000Z', daily)).toBe('chốt 02:00 hôm nay');
		expect(at('2026-11-21T19:00:00.000Z', daily)).toBe('Chậm: chốt 02:00 hôm qua');
	});

	it('says so when nothing ever arrived', () => {
		expect(at(null)).toBe('Chưa có dữ liệu');
	});
});
