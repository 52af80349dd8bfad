/** Parts add up to their total, along rows and down columns at once. */
import type { Finding, SumEvidence } from '../finding.ts';
import type { TableRoles } from '../roles.ts';
import { valueAt, type CellAt, type Table } from '../table.ts';
import { smallestRepairs, type Repair } from './smallest-repair.ts';
import { sumGraph, sumShape, type SumShape } from './sum-graph.ts';

/** A sum with a missing cell is not checked on its own; it still binds together with the sum that shares the cell. */
interface SumLine {
	readonly along: 'row' | 'column';
	readonly line: number;
	readonly parts: readonly CellAt[];
	readonly total: CellAt;
}

/**
 * A cell is flagged with its value where every smallest repair changes it to the same value. Where
 * several smallest repairs exist, the broken sums are flagged instead, with the cells in question.
 */
export function partsAddUp(table: Table, roles: TableRoles): Finding[] {
	const graph = sumGraph(table, roles);
	if (graph === null) return [];
	const { repairs, isBeyond } = smallestRepairs(graph);
	if (repairs.length === 0 && !isBeyond) return [];
	const lines = sumLines(table, sumShape(roles));
	const sure = (repairs[0] ?? []).filter((change) =>
		repairs.every((repair) =>
			repair.some((other) => isSame(other.cell, change.cell) && other.value === change.value)
		)
	);
	const flagged: Finding[] = sure.map(({ cell, value }) => ({
		severity: 'error',
		cell,
		proposed: value,
		detail: { rule: 'sum', sums: lines.flatMap((line) => asked(table, line, cell)) }
	}));
	const mended = (at: CellAt) =>
		sure.find(({ cell }) => isSame(cell, at))?.value ?? valueAt(table, at.row, at.column);
	const tolerance = graph.decimals === 0 ? 0 : 0.5 * 10 ** -graph.decimals;
	const open = lines
		.flatMap((line) => brokenLine(line, mended, tolerance))
		.map((detail) => ({
			severity: 'error' as const,
			cell: null,
			proposed: null,
			detail: { ...detail, candidates: candidatesOf(repairs, sure, detail) }
		}));
	if (flagged.length + open.length > 0) return [...flagged, ...open];
	return [{ severity: 'error', cell: null, proposed: null, detail: { rule: 'sum-joint' } }];
}

/** What a complete sum asks of one of its cells; nothing where the cell is not in it. */
function asked(table: Table, sum: SumLine, cell: CellAt): SumEvidence[] {
	const { along, line, parts, total } = sum;
	const isTotal = isSame(total, cell);
	if (!isTotal && !parts.some((part) => isSame(part, cell))) return [];
	const others = [...parts, total].filter((other) => !isSame(other, cell));
	const values = others.map(({ row, column }) => valueAt(table, row, column));
	if (values.includes(null)) return [];
	const partsSum = add(
		parts.filter((part) => !isSame(part, cell)).map((at) => valueAt(table, at.row, at.column))
	);
	const totalValue = valueAt(table, total.row, total.column) ?? 0;
	return [{ along, line, asks: tidy(isTotal ? partsSum : totalValue - partsSum) }];
}

function brokenLine(
	{ along, line, parts, total }: SumLine,
	valueOf: (at: CellAt) => number | null,
	tolerance: number
): { rule: 'sum-line'; along: 'row' | 'column'; line: number; partsSum: number; total: number }[] {
	const values = parts.map(valueOf);
	const whole = valueOf(total);
	if (whole === null || values.includes(null)) return [];
	const partsSum = tidy(add(values));
	const slack = tolerance * (parts.length + 1) + 1e-9 * (1 + Math.abs(whole));
	if (Math.abs(partsSum - whole) <= slack) return [];
	return [{ rule: 'sum-line', along, line, partsSum, total: whole }];
}

/** Cells of the line that some smallest repair changes. */
function candidatesOf(
	repairs: readonly Repair[],
	sure: Repair,
	{ along, line }: { along: 'row' | 'column'; line: number }
): CellAt[] {
	const cells = repairs.flat().map(({ cell }) => cell);
	return cells.filter(
		(cell, index) =>
			cell[along] === line &&
			!sure.some((change) => isSame(change.cell, cell)) &&
			cells.findIndex((other) => isSame(other, cell)) === index
	);
}

function sumLines(table: Table, { parts, total, counts, totalRow }: SumShape): SumLine[] {
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

function isSame(a: CellAt, b: CellAt): boolean {
	return a.row === b.row && a.column === b.column;
}

/** Sum of the known values. */
function add(values: readonly (number | null)[]): number {
	return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** Without the last bits of binary fractions. */
function tidy(value: number): number {
	return Number(value.toPrecision(12));
}
