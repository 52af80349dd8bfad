/** A pasted or uploaded table: comma, semicolon or tab between cells, quotes as in RFC 4180, first line the titles. */
import { dsvFormat } from 'd3';
import { findDecimalSign, readCell, type DecimalSign } from './read-number.ts';
import type { Table } from './table.ts';

/** More than this is a data set, not a published table. */
export const MOST_ROWS = 2_000;
export const MOST_COLUMNS = 60;

export type TableProblem =
	'empty' | 'one-column' | 'no-numbers' | 'too-many-rows' | 'too-many-columns';

export type ReadTable =
	{ readonly table: Table; readonly decimalSign: DecimalSign } | { readonly problem: TableProblem };

export interface ReadOptions {
	/** What a lone `1.234` or `1,234` means when no cell of the table tells. */
	readonly fallback: DecimalSign;
	/** Set by the person; otherwise found in the cells. */
	readonly decimalSign?: DecimalSign | undefined;
}

/** Short rows are filled up with empty cells; lines without any text are left out. */
export function readTable(text: string, options: ReadOptions): ReadTable {
	const lines = cellsOf(text).filter((cells) => cells.some((cell) => cell.trim() !== ''));
	const [titles, ...rows] = lines;
	if (titles === undefined || rows.length === 0) return { problem: 'empty' };
	return tableOf(titles, rows, options);
}

/** The same from cells that a spreadsheet reader already parted. */
export function tableOf(
	titles: readonly string[],
	rows: readonly (readonly string[])[],
	options: ReadOptions
): ReadTable {
	const width = Math.max(titles.length, ...rows.map((cells) => cells.length));
	if (width < 2) return { problem: 'one-column' };
	if (width > MOST_COLUMNS) return { problem: 'too-many-columns' };
	if (rows.length > MOST_ROWS) return { problem: 'too-many-rows' };
	const decimalSign = options.decimalSign ?? findDecimalSign(rows.flat(), options.fallback);
	const columns = Array.from({ length: width }, (_, column) => titles[column]?.trim() ?? '');
	const cells = rows.map((row) =>
		columns.map((_, column) => readCell(row[column] ?? '', decimalSign))
	);
	if (cells.flat().every(({ value }) => value === null)) return { problem: 'no-numbers' };
	return { table: { columns, rows: cells }, decimalSign };
}

/** The sign that parts the first line into most cells; spreadsheets paste tabs, Vietnamese ones save semicolons. */
function cellsOf(text: string): string[][] {
	const clean = text.replace(/^\uFEFF/, '').trim();
	const first = clean.split(/\r?\n/, 1)[0] ?? '';
	const widths = ['\t', ';', ','].map((sign) => ({
		sign,
		width: dsvFormat(sign).parseRows(first)[0]?.length ?? 0
	}));
	const best = widths.reduce((most, next) => (next.width > most.width ? next : most));
	return dsvFormat(best.sign).parseRows(clean);
}
