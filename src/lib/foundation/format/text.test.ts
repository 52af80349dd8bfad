import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviate } from './abbreviate.ts';
import { compareNames, foldForSearch, matchesSearch } from './collate.ts';
import { toCsv } from './csv.ts';

describe('compareNames', () => {
	it('puts Dương Nội before Đan Phượng', () => {
		const names = ['Đan Phượng', 'Dương Nội', 'Đại Mỗ', 'Ba Vì'];
		expect(names.sort(compareNames)).toEqual(['Ba Vì', 'Dương Nội', 'Đại Mỗ', 'Đan Phượng']);
	});

	it('orders numbers by value', () => {
		expect(['115-10', '115-9'].sort(compareNames)).toEqual(['115-9', '115-10']);
	});
});

describe('search', () => {
	it('folds accents and đ', () => {
		expect(foldForSearch('  Ô Chợ   Dừa ')).toBe('o cho dua');
		expect(foldForSearch('Đống Đa')).toBe('dong da');
	});

	it('finds words in any order and everything for an empty query', () => {
		expect(matchesSearch('Bệnh viện Đa khoa Đức Giang', 'giang bv')).toBe(false);
		expect(matchesSearch('Bệnh viện Đa khoa Đức Giang', 'giang benh')).toBe(true);
		expect(matchesSearch('Bồ Đề', '')).toBe(true);
	});
});

describe('abbreviate', () => {
	it('shortens kinds of places by table', () => {
		expect(abbreviate('Bệnh viện Đa khoa Đức Giang')).toBe('BVĐK Đức Giang');
		expect(abbreviate('Bệnh viện Thanh Nhàn')).toBe('BV Thanh Nhàn');
		expect(abbreviate('Phường Ô Chợ Dừa')).toBe('P. Ô Chợ Dừa');
		expect(abbreviate('Xã Ba Vì')).toBe('X. Ba Vì');
	});

	it('fits the longest ward', () => {
		expect(abbreviate('Phường Văn Miếu - Quốc Tử Giám')).toBe('P. Văn Miếu – QTG');
	});

	it('leaves a name without a rule as it is', () => {
		expect(abbreviate('Xanh Pôn')).toBe('Xanh Pôn');
		expect(abbreviate('Xãnh')).toBe('Xãnh');
	});
});

describe('toCsv', () => {
	it('quotes what needs quoting and ends lines with CRLF', () => {
		expect(toCsv(['a', 'b'], [['x, "y"', 1.5]])).toBe('\uFEFFa,b\r\n"x, ""y""",1.5\r\n');
	});

	it('leaves missing empty instead of zero', () => {
		expect(toCsv(['a', 'b'], [[null, 0]])).toContain('\r\n,0\r\n');
	});

	it('never starts a text cell with a formula sign', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const [, line = ''] = toCsv(['a'], [[text]]).split('\r\n');
				return !/^"?[=+\-@\t]/.test(line);
			})
		);
	});

	it('keeps negative numbers numbers', () => {
		expect(toCsv(['a'], [[-3]])).toContain('\r\n-3\r\n');
	});
});
