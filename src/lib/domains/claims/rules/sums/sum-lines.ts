/** Each sum of a table on its own: its cells, whether it holds, and what it asks of one of them. */
import type { SumEvidence } from '../finding.ts';
import { isSamePlace, valueAt, type CellAt, type Table } from '../table.ts';
import type { SumShape } from './sum-shape.ts';

export interface SumLine {
	readonly along: 'row' | 'column';
	/** Row or column. */
	readonly line: number;
	readonly parts: readonly CellAt[];
	readonly total: CellAt;
}

export interface BrokenLine extends Pick<SumLine, 'along' | 'line'> {
	readonly partsSum: number;
	readonly total: number;
}

type ReadValue = (at: CellAt) => number | null;

/** Row sums first, from top to bottom, then column sums. */
export function sumLines(table: Table, { parts, total, counts, totalRow }: SumShape): SumLine[] {
	const rows = table.rows.map((_, row) => row);
	const alongRows = (total === null ? [] : rows).map((row): SumLine => ({
		along: 'row',
		line: row,
		parts: parts.map((column) => ({ row, column })),
		total: { row, column: total ?? 0 }
	}));
	const summed = [...parts, ...(total === null ? [] : [total]), ...counts];
	const downColumns = (totalRow === null ? [] : summed).map((column): SumLine => ({
		along: 'column',
		line: column,
		parts: rows.filter((row) => row !== totalRow).map((row) => ({ row, column })),
		total: { row: totalRow ?? 0, column }
	}));
	return [...alongRows, ...downColumns];
}

/** What a complete sum asks of one of its cells; null where the cell is not in it or another is missing. */
export function asks(table: Table, sum: SumLine, cell: CellAt): SumEvidence | null {
	const { along, line, parts, total } = sum;
	const isTotal = isSamePlace(total, cell);
	if (!isTotal && !parts.some((part) => isSamePlace(part, cell))) return null;
	const read: ReadValue = ({ row, column }) => valueAt(table, row, column);
	const others = parts.filter((part) => !isSamePlace(part, cell)).map(read);
	const whole = isTotal ? 0 : read(total);
	if (whole === null || others.includes(null)) return null;
	return { along, line, asks: tidy(isTotal ? add(others) : whole - add(others)) };
}

/** Null where the sum holds within the rounding of its cells, or a cell is missing. */
export function brokenLine(sum: SumLine, read: ReadValue, rounding: number): BrokenLine | null {
	const { along, line, parts } = sum;
	const values = parts.map(read);
	const total = read(sum.total);
	if (total === null || values.includes(null)) return null;
	const partsSum = tidy(add(values));
	const slack = rounding * (parts.length + 1) + 1e-9 * (1 + Math.abs(total));
	return Math.abs(partsSum - total) <= slack ? null : { along, line, partsSum, total };
}

/** Sum of the known values. */
function add(values: readonly (number | null)[]): number {
	return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** Without the last bits of binary fractions. */
function tidy(value: number): number {
	return Number(value.toPrecision(12));
}
