import { describe, expect, it } from 'vitest';
import { check } from './pasted.fixture.ts';

describe('single cells', () => {
	it('in another unit are flagged and do not spoil the sums around them', () => {
		const found = check(
			'Ngày;Tổng;A;B\nmột;79;66;13\nhai;190;94%;11\nba;213;194;19\nTổng;482;439;43'
		);
		expect(found.map(({ cell, detail }) => [cell, detail.rule])).toEqual([
			[{ row: 1, column: 2 }, 'unit']
		]);
	});

	it('that hold words instead of a number are flagged, signs of absence are not', () => {
		const found = check('Ngày;A\nmột;79\nhai;khoảng 80\nba;—\nbốn;chưa có số liệu');
		expect(found.map(({ cell, detail }) => [cell, detail.rule])).toEqual([
			[{ row: 1, column: 1 }, 'unreadable']
		]);
	});

	it('far from their column are a hint, never an error', () => {
		const lines = [12, 13, 11, 12, 14, 13, 12, 13, 1300].map(
			(value, index) => `p${index};${value}`
		);
		expect(check(`Phường;Số ca\n${lines.join('\n')}`)).toMatchObject([
			{ severity: 'hint', cell: { row: 8, column: 1 }, detail: { rule: 'outlier', median: 13 } }
		]);
	});
});
