/** A table of figures as somebody handed it over: titles, and cells that keep what was printed. */

export interface TableCell {
	/** As printed, without outer spaces. */
	readonly text: string;
	/** Null when the cell is empty or holds no number; missing is never zero. A percent keeps its scale: `97,5%` is 97.5. */
	readonly value: number | null;
	/** Decimals printed: half a step of the last one is the rounding. */
	readonly decimals: number;
	readonly isPercent: boolean;
}

export interface Table {
	/** Titles from left to right, the key column among them. */
	readonly columns: readonly string[];
	/** As many cells in every row as there are columns. */
	readonly rows: readonly (readonly TableCell[])[];
}

/** Position of a cell, both counted from 0; the header is no row. */
export interface CellAt {
	readonly row: number;
	readonly column: number;
}

const NOTHING: TableCell = { text: '', value: null, decimals: 0, isPercent: false };

/** The cell at a place; an empty one outside the table. */
export function cellAt(table: Table, { row, column }: CellAt): TableCell {
	return table.rows[row]?.[column] ?? NOTHING;
}

/** The number at a place; null when missing. */
export function valueAt(table: Table, row: number, column: number): number | null {
	return cellAt(table, { row, column }).value;
}

export function isSamePlace(a: CellAt, b: CellAt): boolean {
	return a.row === b.row && a.column === b.column;
}
