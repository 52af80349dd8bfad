import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { judge, NO_CORRECTIONS } from './table-judgement.ts';
import { workbookText } from './read-workbook.ts';

const ROWS = [
	['Ngày', 'Tổng', 'Xử trí tại chỗ', 'Chuyển viện'],
	['Ngày 1', 79, 66, 13],
	['Ngày 2', 186, 179, 11],
	['Ngày 3', 213, 194, 19],
	['Tổng', 482, 439, 43]
];

describe('a workbook', () => {
	it('is judged like the same table pasted: 186 is flagged and 190 proposed', async () => {
		const text = await workbookText(await workbook(ROWS), ',');
		const judged = judge(text ?? '', NO_CORRECTIONS, {
			second: { text: '', toleranceRatio: 0 },
			fallback: ','
		});
		expect('findings' in judged && judged.findings).toMatchObject([
			{ cell: { row: 1, column: 1 }, proposed: 190 }
		]);
	});

	it.each([',', '.'] as const)(
		'keeps its fractions with the sign %s, and empty cells empty',
		async (sign) => {
			const bytes = await workbook([
				['Tháng', 'Tỷ lệ', 'Ghi chú'],
				['1', 1.234, null],
				['2', 0.1 + 0.2, 'một\thai']
			]);
			expect(await workbookText(bytes, sign)).toBe(
				`Tháng\tTỷ lệ\tGhi chú\n1\t1${sign}234\t\n2\t0${sign}3\tmột hai`
			);
		}
	);

	it('that is none is refused', async () => {
		expect(await workbookText(new TextEncoder().encode('Ngày;Tổng\n1;2'), ',')).toBeNull();
	});
});

async function workbook(rows: readonly (readonly (string | number | null)[])[]) {
	return writeXlsx({ sheets: [{ name: 'Bảng', rows: rows.map((cells) => [...cells]) }] });
}
