import { describe, expect, it } from 'vitest';
import { check, places } from './pasted.fixture.ts';

describe('shares', () => {
	const table =
		'Phường;Đã khám;Dân số;Tỷ lệ (%)\nA;50;200;25,0\nB;30;400;7,5\nC;33;90;36,7\nD;1;3;33,3';
	it('hold within the rounding that is printed', () => {
		expect(check(table)).toEqual([]);
		expect(places(check(table.replace('36,7', '36,6')))).toEqual(['2:3 36.7']);
	});

	it('are not blamed for a side that the sums repair', () => {
		const found = check(
			'Nhóm;Tổng;Đạt;Không đạt;Tỷ lệ đạt (%)\nA;79;66;13;83,5\nB;186;179;11;94,2\nC;213;194;19;91,1\nTổng;482;439;43;91,1'
		);
		expect(places(found)).toEqual(['1:1 190']);
	});
});
