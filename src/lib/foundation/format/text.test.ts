import { describe, expect, it } from 'vitest';
import { abbreviate } from './abbreviate.ts';
import { compareNames, foldForSearch, matchesSearch } from './collate.ts';

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
