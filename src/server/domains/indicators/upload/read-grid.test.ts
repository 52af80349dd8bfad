import fc from 'fast-check';
import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '#lib/i18n/words.ts';
import { textOf, type Grid } from './grid.ts';
import { readGrid } from './read-grid.ts';
import { readRows } from './read-rows.ts';
import { tableOf } from './table.ts';
import { templateCsv } from './template.ts';
import { UploadRefusal } from './upload-refusal.ts';

const HEAD = ['indicator', 'period', 'orgUnit', 'numerator', 'denominator'];
const ROW = ['e-prescriptions', '20261122', 'H01', '90', '100'];
const AT = '2026-11-23T03:00:00.000Z';

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
async function workbook(sheet: Partial<Sheet>, before: Sheet[] = []): Promise<Buffer> {
	return Buffer.from(await writeXlsx({ sheets: [...before, { name: 'Số liệu', ...sheet }] }));
}
const texts = ({ rows }: Grid) => rows.map((cells) => cells.map(textOf));
async function codeOf(bytes: Buffer): Promise<string> {
	try {
		tableOf(await readGrid(bytes));
		return 'read';
	} catch (error) {
		if (error instanceof UploadRefusal) return error.code;
		throw error;
	}
}
async function errorsOf(bytes: Buffer): Promise<string[]> {
	const rows = readRows(tableOf(await readGrid(bytes)), AT);
	return rows.flatMap(({ errors }) => errors.map(({ code, cell }) => `${cell} ${code}`));
}

/** Hostile and ordinary cells. */
const cell = fc.oneof(
	fc.string({ unit: 'grapheme-composite', maxLength: 12 }),
	fc.constantFrom('=1+1', '"', ',', ';', '\t', 'a\nb', 'a"b', "'", 'Đơn vị', '1.234,5', '@x', '')
);
/** Excel writes CRLF, and white space at the ends of a cell says nothing. */
const plain = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll('\u0000', '').trim();

describe('a CSV', () => {
	test('of any cells, separator and mark is read back as it was written', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(cell.map(plain), { minLength: 5, maxLength: 5 }), { maxLength: 8 }),
				fc.constantFrom(',', ';', '\t'),
				fc.boolean(),
				async (rows, delimiter, bom) => {
					const grid = [HEAD, ...rows];
					const text = writeCsv(grid, { delimiter, bom, quoteStyle: 'all' });
					expect(texts(await readGrid(Buffer.from(text)))).toEqual(grid);
				}
			)
		);
	});

	test('of a spreadsheet in UTF-16 with tabs is read like the others', async () => {
		const text = `\uFEFF${[HEAD, ROW].map((cells) => cells.join('\t')).join('\r\n')}`;
		const grid = await readGrid(Buffer.from(text, 'utf16le'));
		expect(texts(grid).slice(0, 2)).toEqual([HEAD, ROW]);
	});

	test('with a title above and remarks below its head keeps the numbers of its rows', async () => {
		const bytes = Buffer.from(
			`Báo cáo tháng 11\n\n${HEAD.join(',')}\n# ghi chú\n${ROW.join(',')}\n,,,,\n`
		);
		expect(readRows(tableOf(await readGrid(bytes)), AT)).toMatchObject([{ row: 5, errors: [] }]);
	});

	test('the template holds no row, and an example without its mark is a good one', async () => {
		for (const locale of ['vi', 'en'] as const) {
			const text = templateCsv(locale, wordsFor(locale).indicatorUpload);
			expect(await codeOf(Buffer.from(text))).toBe('empty_file');
			const filled = Buffer.from(
				text.replaceAll(
					/^# (e-prescriptions.20261122|cashless-share.20261122|follow-up-slips.202610)/gm,
					'$1'
				)
			);
			expect(readRows(tableOf(await readGrid(filled)), AT)).toMatchObject([
				...[{ errors: [] }, { errors: [] }, { errors: [] }]
			]);
		}
	});
});

describe('a spreadsheet', () => {
	test('of any texts and numbers is read back as it was written', async () => {
		const value = fc.oneof(
			cell.map((text) => plain(text).replaceAll(/[^\P{C}\n]/gu, '')),
			fc.integer({ min: 0, max: 1e9 }),
			fc.double({ min: 0, max: 1e6, noNaN: true })
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(value, { minLength: 5, maxLength: 5 }), { maxLength: 5 }),
				async (rows) => {
					const grid = await readGrid(await workbook({ rows: [HEAD, ...rows] }));
					const read = [...texts(grid), ...rows.map(() => [])].slice(0, rows.length + 1);
					const wanted = [HEAD, ...rows.map((cells) => cells.map((one) => String(one).trim()))];
					const filled = (cells: readonly string[]) =>
						cells
							.map((text) => text)
							.join('\u0001')
							.replace(/\u0001+$/, '');
					expect(read.map(filled)).toEqual(wanted.map(filled));
				}
			),
			{ numRuns: 40 }
		);
	});

	test('has its formulas, dates and failed cells refused by name, and only there', async () => {
		const bytes = await workbook({
			rows: [HEAD, ROW, [...ROW.slice(0, 3), 1, 2], [...ROW.slice(0, 3), 90, 100]],
			cells: new Map([
				['1,3', { formula: 'SUM(A1:A2)', formulaResult: 90 }],
				['2,4', { value: new Date('2026-11-22T00:00:00Z') }]
			])
		});
		expect(await errorsOf(bytes)).toEqual(['D2 formula_cell', 'E3 date_cell']);
	});

	test('gives the day of a date where the period stands', async () => {
		const bytes = await workbook({
			rows: [HEAD, ['e-prescriptions', new Date('2026-11-22T00:00:00Z'), 'H01', 90, 100]]
		});
		expect(readRows(tableOf(await readGrid(bytes)), AT)).toMatchObject([
			{ item: { period: '20261122', numerator: 90 }, errors: [] }
		]);
	});

	test('with merged cells in its head or values is refused with their range', async () => {
		const rows = [['Báo cáo'], HEAD, ROW];
		const merged = (startRow: number) => [{ startRow, startCol: 0, endRow: startRow, endCol: 1 }];
		expect(await codeOf(await workbook({ rows, merges: merged(1) }))).toBe('merged_cells');
		expect(await codeOf(await workbook({ rows, merges: merged(2) }))).toBe('merged_cells');
		expect(await codeOf(await workbook({ rows, merges: merged(0) }))).toBe('read');
	});

	test('is read from its first visible sheet', async () => {
		const hidden: Sheet = { name: 'ẩn', rows: [['x']], hidden: true };
		expect(await codeOf(await workbook({ rows: [HEAD, ROW] }, [hidden]))).toBe('read');
	});
});

/** A workbook whose first entry says that it unpacks to 50 MB. */
async function claimingMuch(): Promise<Buffer> {
	const bytes = await workbook({ rows: [HEAD, ROW] });
	bytes.writeUInt32LE(50_000_000, bytes.indexOf(Buffer.from('504b0102', 'hex')) + 24);
	return bytes;
}

describe('a file is refused as a whole', () => {
	const many = (count: number) =>
		Buffer.from([HEAD, ...Array.from({ length: count }, () => ROW)].join('\n'));
	test.each<[string, Buffer | (() => Promise<Buffer>)]>([
		['empty_file', Buffer.alloc(0)],
		['empty_file', Buffer.from(HEAD.join(','))],
		['file_too_large', Buffer.alloc(2_000_001, 'x')],
		['too_many_rows', many(20_001)],
		['old_spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
		['unreadable_spreadsheet', Buffer.from('504b030400000000', 'hex')],
		['not_text', Buffer.from([0x63, 0xe9, 0x2c, 0xff])],
		['not_text', Buffer.from('indicator,period,orgUnit\u0000')],
		['missing_head', Buffer.from('tên,tuổi\nAn,5')],
		['repeated_head', Buffer.from('indicator,period,orgUnit,Kỳ\na,b,c,d')],
		['unreadable_csv', Buffer.from('indicator,period,orgUnit\n"a,b,c')],
		['unpacked_too_large', claimingMuch]
	])('%s', async (code, bytes) => {
		expect(await codeOf(typeof bytes === 'function' ? await bytes() : bytes)).toBe(code);
	});

	test('with a damaged or lying archive, never with a crash', async () => {
		const good = await workbook({ rows: [HEAD, ROW] });
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
				async (changes) => {
					const bytes = Buffer.from(good);
					for (const [at, byte] of changes) bytes[at] = byte;
					expect(await codeOf(bytes)).toMatch(/^[a-z_]+$/);
				}
			),
			{ numRuns: 150 }
		);
	});
});
