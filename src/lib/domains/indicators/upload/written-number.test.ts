import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notationOf, writtenNumber } from './written-number.ts';

const read = (text: string, notation: 'vi' | 'en' | null = null) => writtenNumber(text, notation);

describe('figures as people write them', () => {
	test.each<[string, number]>([
		['0', 0],
		['1234', 1234],
		[' 12,5 ', 12.5],
		['12.5', 12.5],
		['0,125', 0.125],
		['0.125', 0.125],
		['1.234.567', 1_234_567],
		['1,234,567', 1_234_567],
		['1.234,5', 1234.5],
		['1,234.5', 1234.5],
		['1 234 567', 1_234_567],
		['1\u00a0234,5', 1234.5],
		['1234,567', 1234.567]
	])('%s is one number in any file', (text, value) => {
		expect(read(text)).toEqual({ value });
	});

	test('one separator before three digits counts only where the file shows its notation', () => {
		expect(read('1.234')).toEqual({ problem: 'ambiguous_number' });
		expect(read('1,234')).toEqual({ problem: 'ambiguous_number' });
		expect(read('1.234', 'vi')).toEqual({ value: 1234 });
		expect(read('1.234', 'en')).toEqual({ value: 1.234 });
		expect(read('1,234', 'vi')).toEqual({ value: 1.234 });
		expect(read('1,234', 'en')).toEqual({ value: 1234 });
		expect(notationOf(['1.234', '5', '12,5'])).toBe('vi');
		expect(notationOf(['1,234', '12.5'])).toBe('en');
		expect(notationOf(['1.234', '5', 'x', ''])).toBeNull();
		expect(notationOf(['12,5', '12.5'])).toBeNull();
	});

	test.each([
		'',
		'-5',
		'+5',
		'1e5',
		'5%',
		'mười',
		'1.23.456',
		'1,2,3',
		'0x10',
		'=1+1',
		'１２',
		'1..2'
	])('%j is no number', (text) => {
		expect(read(text, 'vi')).toEqual({ problem: 'not_a_number' });
	});

	test('what either language writes is read back as the same number', () => {
		const figure = fc
			.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9_999 }))
			.map(([whole, part]) => Number(`${String(whole)}.${String(part)}`));
		fc.assert(
			fc.property(figure, fc.constantFrom('vi', 'en'), (value, notation) => {
				const text = new Intl.NumberFormat(notation === 'vi' ? 'vi-VN' : 'en-GB', {
					maximumFractionDigits: 6
				}).format(value);
				expect(read(text, notation)).toEqual({ value });
			})
		);
	});
});
