import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '#lib/foundation/format/csv.ts';
import { findDecimalSign, readCell } from './read-number.ts';
import { MOST_ROWS, readTable, type ReadOptions } from './read-table.ts';
import type { Table } from './table.ts';

const VI: ReadOptions = { fallback: ',' };

describe('a printed number', () => {
	it.each([
		['1.234.567,9', ',', 1_234_567.9, 1],
		['1,234,567.9', '.', 1_234_567.9, 1],
		['1 234', ',', 1_234, 0],
		['97,5%', ',', 97.5, 1],
		['−3', ',', -3, 0],
		['186', ',', 186, 0],
		['0,50', ',', 0.5, 2]
	] as const)('%s is read with its decimals', (text, sign, value, decimals) => {
		expect(readCell(text, sign)).toMatchObject({ value, decimals });
	});

	it.each(['', '—', 'n/a', '12.34.5', '1,2,3', '12 người', '%', '.'])(
		'%j is no number and never zero',
		(text) => {
			expect(readCell(text, ',').value).toBeNull();
		}
	);

	it('shows the decimal sign of its table where it can', () => {
		expect(findDecimalSign(['1.234', '0,5'], '.')).toBe(',');
		expect(findDecimalSign(['1,234.5'], ',')).toBe('.');
		expect(findDecimalSign(['1.234.567'], '.')).toBe(',');
		expect(findDecimalSign(['1.234', '186'], ',')).toBe(',');
		expect(findDecimalSign(['1.234', '186'], '.')).toBe('.');
	});
});

describe('a pasted table', () => {
	it.each([
		['tabs', 'Ngày\tTổng\n1\t79\n'],
		['semicolons', 'Ngày;Tổng\n1;79'],
		['commas', 'Ngày,Tổng\r\n1,79\r\n'],
		['quotes', '"Ngày","Tổng"\n"1","79"']
	])('is read with %s between the cells', (_, text) => {
		const { columns, rows } = tableOf(text);
		expect(columns).toEqual(['Ngày', 'Tổng']);
		expect(rows.map((row) => row.map(({ value }) => value))).toEqual([[1, 79]]);
	});

	it('fills short rows with empty cells and leaves out empty lines', () => {
		const { rows } = tableOf('a;b;c\n1;2\n;;\n3;4;5\n');
		expect(rows.map((row) => row.map(({ value }) => value))).toEqual([
			[1, 2, null],
			[3, 4, 5]
		]);
	});

	it.each([
		['', 'empty'],
		['a,b', 'empty'],
		['a\n1\n2', 'one-column'],
		['a,b\nx,y', 'no-numbers'],
		[`a,b\n${'1,2\n'.repeat(MOST_ROWS + 1)}`, 'too-many-rows'],
		[`${'a,'.repeat(60)}a\n1,2`, 'too-many-columns']
	])('is refused with its reason', (text, problem) => {
		expect(readTable(text, VI)).toEqual({ problem });
	});

	it('comes back as it was exported', () => {
		const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/[^\p{L}\d ,";]/gu, ''));
		const line = fc.array(cell, { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
				const read = readTable(toCsv(['k', 'l', 'm'], [['1', '2', '3'], ...lines]), VI);
				const rows = 'table' in read ? read.table.rows : [];
				const kept = lines.filter((cells) => cells.some((text) => text.trim() !== ''));
				expect(rows.slice(1).map((row) => row.map(({ text }) => text))).toEqual(
					kept.map((cells) => cells.map((text) => text.trim()))
				);
			})
		);
	});
});

function tableOf(text: string): Table {
	const read = readTable(text, VI);
	if ('problem' in read) throw new Error(read.problem);
	return read.table;
}
