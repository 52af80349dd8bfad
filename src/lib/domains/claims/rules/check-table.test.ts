import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTable } from './check-table.ts';
import { detectRoles } from './detect-roles.ts';
import type { Finding } from './finding.ts';
import { readTable } from './read-table.ts';
import type { Table } from './table.ts';

const EVENT = `Ngày;Tổng;Xử trí tại chỗ;Chuyển viện
Ngày 1;79;66;13
Ngày 2;186;179;11
Ngày 3;213;194;19
Tổng;482;439;43`;

describe('a table without a word about it (idea 9)', () => {
	it('flags exactly the cell 186 of the event tallies, proposes 190, nothing else', () => {
		const found = check(EVENT);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatchObject({
			severity: 'error',
			cell: { row: 1, column: 1 },
			proposed: 190
		});
	});

	it('does the same without any title that helps', () => {
		const bare = EVENT.replace('Tổng;Xử', 'a;Xử').replace('\nTổng;', '\nz;');
		expect(places(check(bare))).toEqual(['1:1 190']);
	});

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

describe('running totals', () => {
	it('flags the one cell that falls out, whichever way it stands out', () => {
		expect(cells('Tháng;Lũy kế\n1;10\n2;20\n3;9\n4;30\n5;41')).toEqual(['2:1']);
		expect(cells('Tháng;Lũy kế\n1;10\n2;99\n3;21\n4;30\n5;41')).toEqual(['1:1']);
	});

	it('flags the fall itself, as unsure, where either side of it may be wrong', () => {
		const found = check('Tháng;Lũy kế\n1;10\n2;20\n3;12\n4;30\n5;41');
		expect(found).toMatchObject([
			{ cell: { row: 2, column: 1 }, proposed: null, detail: { before: 20, isSure: false } }
		]);
	});

	it('proposes the value only where the neighbours leave one', () => {
		expect(places(check('Tháng;Lũy kế\n1;10\n2;20\n3;9\n4;20\n5;41'))).toEqual(['2:1 20']);
		expect(places(check('Tháng;Lũy kế\n1;10\n2;20\n3;9\n4;30\n5;41'))).toEqual(['2:1 null']);
	});

	it('goes by the time in the key, not by the order of the lines, and passes over what is missing', () => {
		expect(cells('Tháng;Lũy kế\n3;30\n1;10\n2;20')).toEqual([]);
		expect(cells('Tháng;Lũy kế\n1;10\n2;\n3;30')).toEqual([]);
	});

	it('never flags a column that only grows', () => {
		const steps = fc.array(fc.option(fc.nat(50)), { minLength: 2, maxLength: 20 });
		fc.assert(
			fc.property(steps, (growth) => {
				let level = 5;
				const lines = growth.map((step, index) => {
					level += step ?? 0;
					return `${index + 1};${step === null ? '' : String(level)}`;
				});
				expect(checkRunning(lines)).toEqual([]);
			})
		);
	});
});

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

describe('any table whose sums and shares are right', () => {
	it('gets no error by what the engine finds out itself', () => {
		const body = fc
			.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 }))
			.chain(([rows, parts]) => {
				const row = fc.array(fc.nat(900), { minLength: parts, maxLength: parts });
				return fc.array(row, { minLength: rows, maxLength: rows });
			});
		fc.assert(
			fc.property(body, (rows) => {
				const sums = rows.map((parts) => [...parts, parts.reduce((sum, part) => sum + part, 0)]);
				const last = sums[0]!.map((_, column) => sums.reduce((sum, row) => sum + row[column]!, 0));
				const titles = ['Nơi', ...rows[0]!.map((_, part) => `Nhóm ${part + 1}`), 'Cộng'];
				const lines = [
					...sums.map((row, index) => ['P' + String(index), ...row]),
					['Tổng', ...last]
				];
				const text = [titles, ...lines].map((line) => line.join(';')).join('\n');
				expect(check(text).filter(({ severity }) => severity === 'error')).toEqual([]);
			})
		);
	});
});

function read(text: string): Table {
	const found = readTable(text, { fallback: ',' });
	if ('problem' in found) throw new Error(found.problem);
	return found.table;
}

function check(text: string): readonly Finding[] {
	const table = read(text);
	return checkTable(table, detectRoles(table));
}

function checkRunning(lines: readonly string[]): readonly Finding[] {
	const found = readTable(`Tháng;Lũy kế\n${lines.join('\n')}\n99;100000`, { fallback: ',' });
	return 'table' in found ? checkTable(found.table, detectRoles(found.table)) : [];
}

function cells(text: string): string[] {
	return check(text).map(({ cell }) => `${String(cell?.row)}:${String(cell?.column)}`);
}

function places(findings: readonly Finding[]): string[] {
	return findings.map(
		({ cell, proposed }) => `${String(cell?.row)}:${String(cell?.column)} ${String(proposed)}`
	);
}
