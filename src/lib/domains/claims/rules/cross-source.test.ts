import { describe, expect, it } from 'vitest';
import { checkTable } from './check-table.ts';
import { detectRoles } from './detect-roles.ts';
import { read } from './pasted.fixture.ts';

describe('two sources', () => {
	const first = read('Bệnh viện;Giường;Khám\nĐức Giang;900;1200\nXanh Pôn;650;2300\nHà Đông;700;');
	const compare = (text: string, toleranceRatio = 0) =>
		checkTable(first, detectRoles(first), { table: read(text), key: 0, toleranceRatio });

	it('agree by key and title, accents, order and missing cells aside', () => {
		expect(
			compare('bệnh viện;KHAM;Giuong\nha dong;800;700\nXanh Pon;2300;650\nĐức Giang;1200;900')
		).toEqual([]);
	});

	it('differ in the cell that differs, beyond the tolerance', () => {
		const other = 'Bệnh viện;Giường\nĐức Giang;900\nXanh Pôn;660\nHà Đông;700';
		expect(compare(other)).toMatchObject([
			{ cell: { row: 1, column: 1 }, detail: { rule: 'cross-source', other: 660, scale: null } }
		]);
		expect(compare(other, 0.02)).toEqual([]);
	});

	it('say so when a unit was mixed up or a key is missing on one side', () => {
		const found = compare('Bệnh viện;Giường\nĐức Giang;0,9\nXanh Pôn;650\nBa Vì;300');
		expect(found.map(({ severity, detail }) => [severity, detail])).toEqual([
			['error', { rule: 'cross-source', other: 0.9, scale: 1_000 }],
			['hint', { rule: 'cross-source-key', key: 'Hà Đông', missingIn: 'second' }],
			['hint', { rule: 'cross-source-key', key: 'Ba Vì', missingIn: 'first' }]
		]);
	});
});
