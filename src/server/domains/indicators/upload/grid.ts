/** A file as rows of cells, whatever it was written with. */

/** What stands in a cell. Formulas and failed formulas are kept apart, because nobody vouches for their value. */
export type GridCell =
	| string
	| number
	| boolean
	| Date
	| null
	| { readonly problem: 'formula_cell' | 'error_cell'; readonly text: string };

export interface Grid {
	/** All rows from the first of the sheet on, blank ones included. */
	readonly rows: readonly (readonly GridCell[])[];
	/** Merged ranges, from 0, ends included. */
	readonly merges: readonly MergedRange[];
	/** Decimal notation that the kind of the file hints at. */
	readonly notation: 'vi' | null;
}

export interface MergedRange {
	readonly startRow: number;
	readonly startCol: number;
	readonly endRow: number;
	readonly endCol: number;
}

/** The text of a cell as a person sees it; a date is its day. */
export function textOf(cell: GridCell | undefined): string {
	if (cell === null || cell === undefined) return '';
	if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : isoDay(cell);
	return typeof cell === 'object' ? cell.text : String(cell).trim();
}

export function isBlank(cells: readonly GridCell[]): boolean {
	return cells.every((cell) => textOf(cell) === '');
}

/** `E7` of column 4 and row 6, both from 0. */
export function cellName(column: number, row: number): string {
	let name = '';
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
		name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
	return `${name}${String(row + 1)}`;
}

function isoDay(date: Date): string {
	return date.toISOString().slice(0, 10);
}
