import { describe, expect, it } from 'vitest';
import { detectRoles } from './detect-roles.ts';
import { read } from './pasted.fixture.ts';

describe('what columns and rows mean', () => {
	it('knows totals, running totals, shares and their sides by title and arithmetic', () => {
		const roles = detectRoles(
			read('Tháng;Dân số;Đã khám;Tỷ lệ (%);Lũy kế\n1;200;50;25,0;50\n2;400;30;7,5;80')
		);
		expect(roles.columns).toEqual(['key', 'count', 'count', 'share', 'cumulative']);
		expect(roles.ratios).toEqual([{ share: 3, numerator: 2, denominator: 1 }]);
		expect(roles.totalRow).toBeNull();
	});

	it('does not take "Công lập" for a sum', () => {
		const roles = detectRoles(read('Năm;Công lập;Tư nhân;Cộng\n2024;42;30;72\n2025;42;35;77'));
		expect(roles.columns).toEqual(['key', 'part', 'part', 'total']);
	});

	it('finds no sum where none is meant', () => {
		const roles = detectRoles(
			read('BV;Giường;Người bệnh;Khoa\nA;500;470;20\nB;300;310;14\nC;1;9;3')
		);
		expect(roles.columns).not.toContain('total');
		expect(roles.totalRow).toBeNull();
	});
});
