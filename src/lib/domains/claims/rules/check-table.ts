/** All rules over one table, in an order in which a repaired cell is not blamed a second time. */
import { cellUnits } from './cell-units.ts';
import { crossSource, type SecondSource } from './cross-source.ts';
import type { Finding } from './finding.ts';
import { monotoneCumulative } from './monotone-cumulative.ts';
import { outliers } from './outliers.ts';
import { ratioHolds, type ReadValue } from './ratio.ts';
import type { TableRoles } from './roles.ts';
import { partsAddUp } from './sums/parts-add-up.ts';
import { isSamePlace, valueAt, type CellAt, type Table } from './table.ts';

/** Errors first, then hints; from the top left to the bottom right, whole lines last. */
export function checkTable(
	table: Table,
	roles: TableRoles,
	second: SecondSource | null = null
): readonly Finding[] {
	const units = cellUnits(table, roles);
	const readable = without(
		table,
		units.flatMap(({ cell }) => cell ?? [])
	);
	const sums = partsAddUp(readable, roles);
	const findings = [
		...units,
		...sums,
		...monotoneCumulative(readable, roles),
		...ratioHolds(readable, roles, repairedBy(readable, sums)),
		...(second === null ? [] : crossSource(readable, roles, second)),
		...outliers(readable, roles).filter(
			({ cell }) => !sums.some((sum) => cell !== null && isAt(sum.cell, cell))
		)
	];
	return findings.sort(inReadingOrder);
}

/** The findings that mark a cell. */
export function findingsAt(findings: readonly Finding[], at: CellAt): Finding[] {
	return findings.filter(({ cell }) => isAt(cell, at));
}

/** A cell in another unit must not spoil the sums around it. */
function without(table: Table, cells: readonly CellAt[]): Table {
	if (cells.length === 0) return table;
	return {
		...table,
		rows: table.rows.map((row, rowIndex) =>
			row.map((cell, column) =>
				cells.some((at) => isSamePlace(at, { row: rowIndex, column }))
					? { ...cell, value: null }
					: cell
			)
		)
	};
}

function repairedBy(table: Table, sums: readonly Finding[]): ReadValue {
	return (at) =>
		sums.find(({ cell }) => isAt(cell, at))?.proposed ?? valueAt(table, at.row, at.column);
}

function inReadingOrder(a: Finding, b: Finding): number {
	if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
	if (a.cell === null || b.cell === null) return Number(a.cell === null) - Number(b.cell === null);
	return a.cell.row - b.cell.row || a.cell.column - b.cell.column;
}

function isAt(cell: CellAt | null, at: CellAt): boolean {
	return cell !== null && isSamePlace(cell, at);
}
