import { describe, expect, it } from 'vitest';
import { responseMedian } from '#lib/domains/ems/metrics.ts';
import { occupancy } from '#lib/domains/hospitals/metrics.ts';
import { coverage } from '#lib/domains/screening/metrics.ts';
import { measured, type Evidence } from '#lib/metrics/metric-value.ts';
import { compared } from './comparison.ts';
import { againstText, differenceText } from './difference-text.ts';

const AT = '2026-11-23T07:02:00.000Z';
const LATER = '2026-11-23T07:02:10.000Z';

function beds(more: Partial<Evidence>) {
	return measured(occupancy, { value: 0.913, asOf: AT, reporting: 41, expected: 42, ...more });
}

describe('the screen beside the rows (F82)', () => {
	it('agrees when both are the same, whatever the order of adding', () => {
		expect(compared(occupancy, beds({ value: 0.1 + 0.2 }), beds({ value: 0.3 }))).toEqual({
			verdict: 'agrees'
		});
	});

	it.each([
		['newer news reached the rows', {}, { value: 0.914, asOf: LATER }, 'moved'],
		['the screen is ahead of the store', { asOf: LATER }, { value: 0.914 }, 'ahead'],
		['other senders are counted', {}, { value: 0.914, reporting: 42 }, 'sources'],
		['nothing explains it', {}, { value: 0.914 }, 'unknown']
	])('says why they differ: %s', (_, shown, found, reason) => {
		const result = compared(occupancy, beds(shown), beds(found));
		expect(result).toMatchObject({ verdict: 'differs', reason });
		expect('difference' in result && result.difference).toBeCloseTo(-0.001, 9);
	});

	it('knows that a window moves on by itself, and that one of two hidden figures is not shown', () => {
		const wait = (value: number) => measured(responseMedian, { value, asOf: AT });
		expect(compared(responseMedian, wait(800), wait(801))).toMatchObject({ reason: 'clock' });
		const hidden = measured(coverage, { value: null, asOf: AT, missing: 'suppressed' });
		const shown = measured(coverage, { value: 0.4, asOf: AT });
		expect(compared(coverage, hidden, shown)).toEqual({
			verdict: 'differs',
			difference: null,
			reason: 'hidden'
		});
	});

	it('agrees on what is missing for the same reason only', () => {
		const missing = (code: 'no-data' | 'unknown') => beds({ value: null, missing: code });
		expect(compared(occupancy, missing('unknown'), missing('unknown')).verdict).toBe('agrees');
		expect(compared(occupancy, missing('unknown'), missing('no-data')).verdict).toBe('differs');
	});
});

describe('distances in words', () => {
	it('are percentage points between ratios, else the unit of the metric', () => {
		expect(differenceText(-0.006, 'ratio', 'vi')).toBe('0,6 điểm');
		expect(differenceText(72, 'seconds', 'vi')).toBe('1,2 phút');
		expect(differenceText(14, 'beds', 'en')).toBe('14 beds');
	});

	it('say higher, lower, equal as read, and nothing where one is missing', () => {
		const at = { unit: 'ratio', locale: 'vi' } as const;
		expect(againstText(0.912, 0.913, at)).toBe('thấp hơn 0,1 điểm');
		expect(againstText(0.92, 0.913, at)).toBe('cao hơn 0,7 điểm');
		expect(againstText(0.91301, 0.913, at)).toBe('bằng');
		expect(againstText(null, 0.913, at)).toBeNull();
	});
});
