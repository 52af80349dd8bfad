import { describe, expect, it } from 'vitest';
import { formatFraction, formatNumber } from './number.ts';
import { formatPercent, formatPercentNumber, formatPercentRange } from './percent.ts';

describe('formatNumber', () => {
	it('groups by dots in Vietnamese and by commas in English', () => {
		expect(formatNumber(1_234_567.9, 'vi', 1)).toBe('1.234.567,9');
		expect(formatNumber(1_234_567.9, 'en', 1)).toBe('1,234,567.9');
	});

	it('shows missing as a dash and zero as zero', () => {
		expect(formatNumber(null, 'vi')).toBe('—');
		expect(formatNumber(Number.NaN, 'vi')).toBe('—');
		expect(formatNumber(0, 'vi')).toBe('0');
	});

	it('writes a fraction with both sides', () => {
		expect(formatFraction(11_256, 12_328, 'vi')).toBe('11.256/12.328');
		expect(formatFraction(null, 42, 'vi')).toBe('—/42');
	});
});

describe('formatPercent', () => {
	it('turns a ratio into percent with one decimal', () => {
		expect(formatPercent(0.975, 'vi')).toBe('97,5%');
		expect(formatPercent(0.975, 'en')).toBe('97.5%');
		expect(formatPercentNumber(0.7179, 'vi')).toBe('71,8');
	});

	it('shows more than 100 % as it is', () => {
		expect(formatPercent(1.068, 'vi')).toBe('106,8%');
	});

	it('shows missing as a dash', () => {
		expect(formatPercent(null, 'vi')).toBe('—');
		expect(formatPercentRange(null, 'vi')).toBe('—');
	});

	it('writes an interval once with its unit', () => {
		expect(formatPercentRange([0.464, 0.494], 'vi')).toBe('46,4–49,4%');
	});
});
