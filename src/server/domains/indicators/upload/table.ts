/** A grid with its head found: which column holds what, and the rows of values below. */
import { MAX_UPLOAD_ROWS } from '#lib/domains/indicators/upload/limits.ts';
import {
	columnNamed,
	NEEDED_COLUMNS,
	type UploadColumn
} from '#lib/domains/indicators/upload/upload-column.ts';
import { cellName, isBlank, textOf, type Grid, type GridCell } from './grid.ts';
import { UploadRefusal } from './upload-refusal.ts';

export interface Table {
	/** The head as it was written. */
	readonly head: readonly string[];
	/** Place of each column that the head names, from 0. */
	readonly columns: ReadonlyMap<UploadColumn, number>;
	readonly rows: readonly TableRow[];
	readonly notation: Grid['notation'];
}

export interface TableRow {
	/** From 0, in the whole grid. */
	readonly index: number;
	readonly cells: readonly GridCell[];
}

/** A title, a date and an office may stand above the head. */
const HEAD_WITHIN = 20;
/** Rows that begin like this are remarks, as in the template. `#N/A` is none. */
const REMARK = /^#(\s|$)/;

/** @throws UploadRefusal */
export function tableOf(grid: Grid): Table {
	const headAt = grid.rows.slice(0, HEAD_WITHIN).findIndex(isHead);
	const headCells = grid.rows[headAt];
	if (headCells === undefined) throw new UploadRefusal('missing_head');
	const columns = columnsOf(headCells, headAt);
	const merged = grid.merges.find(
		({ endRow, startCol, endCol }) =>
			endRow >= headAt && [...columns.values()].some((at) => at >= startCol && at <= endCol)
	);
	if (merged !== undefined)
		throw new UploadRefusal(
			'merged_cells',
			`${cellName(merged.startCol, merged.startRow)}:${cellName(merged.endCol, merged.endRow)}`
		);
	const rows = grid.rows
		.map((cells, index) => ({ index, cells }))
		.slice(headAt + 1)
		.filter(({ cells }) => !isBlank(cells) && !REMARK.test(textOf(cells[0])));
	if (rows.length === 0) throw new UploadRefusal('empty_file');
	if (rows.length > MAX_UPLOAD_ROWS) throw new UploadRefusal('too_many_rows');
	return { head: headCells.map(textOf), columns, rows, notation: grid.notation };
}

function isHead(cells: readonly GridCell[]): boolean {
	const named = new Set(cells.map((cell) => columnNamed(textOf(cell))));
	return NEEDED_COLUMNS.every((column) => named.has(column));
}

function columnsOf(head: readonly GridCell[], headAt: number): Map<UploadColumn, number> {
	const columns = new Map<UploadColumn, number>();
	head.forEach((cell, index) => {
		const column = columnNamed(textOf(cell));
		if (column === null) return;
		if (columns.has(column)) throw new UploadRefusal('repeated_head', cellName(index, headAt));
		columns.set(column, index);
	});
	return columns;
}
