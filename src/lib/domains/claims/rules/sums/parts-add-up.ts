/** Parts add up to their total, along rows and down columns at once. */
import type { Finding } from '../finding.ts';
import type { TableRoles } from '../roles.ts';
import { isSamePlace, valueAt, type CellAt, type Table } from '../table.ts';
import { smallestRepairs, type Repair } from './smallest-repair.ts';
import { rounding, sumGraph } from './sum-graph.ts';
import { asks, brokenLine, sumLines, type BrokenLine } from './sum-lines.ts';
import { sumShape } from './sum-shape.ts';

/**
 * A cell is flagged with its value where every smallest repair changes it to the same value. Where
 * several smallest repairs exist, the broken sums are flagged instead, with the cells in question.
 * A sum with a missing cell is not checked on its own; it still binds together with the sum that shares it.
 */
export function partsAddUp(table: Table, roles: TableRoles): Finding[] {
	const graph = sumGraph(table, roles);
	if (graph === null) return [];
	const { repairs, isBeyond, isComplete } = smallestRepairs(graph);
	if (repairs.length === 0 && !isBeyond) return [];
	const lines = sumLines(table, sumShape(roles));
	const sure = isComplete ? commonTo(repairs) : [];
	const flagged: Finding[] = sure.map(({ cell, value }) => ({
		severity: 'error',
		cell,
		proposed: value,
		detail: { rule: 'sum', sums: lines.flatMap((line) => asks(table, line, cell) ?? []) }
	}));
	const mended = (at: CellAt) =>
		sure.find(({ cell }) => isSamePlace(cell, at))?.value ?? valueAt(table, at.row, at.column);
	const open = lines
		.flatMap((line) => brokenLine(line, mended, rounding(graph.decimals)) ?? [])
		.map((broken): Finding => ({
			severity: 'error',
			cell: null,
			proposed: null,
			detail: {
				rule: 'sum-line',
				...broken,
				candidates: isComplete ? candidatesOf(repairs, sure, broken) : []
			}
		}));
	if (flagged.length + open.length > 0) return [...flagged, ...open];
	return [{ severity: 'error', cell: null, proposed: null, detail: { rule: 'sum-joint' } }];
}

/** Changes that every repair makes. */
function commonTo(repairs: readonly Repair[]): Repair {
	return (repairs[0] ?? []).filter(({ cell, value }) =>
		repairs.every((repair) =>
			repair.some((other) => isSamePlace(other.cell, cell) && other.value === value)
		)
	);
}

/** Cells of the line that some smallest repair changes, but not all. */
function candidatesOf(
	repairs: readonly Repair[],
	sure: Repair,
	{ along, line }: BrokenLine
): CellAt[] {
	const cells = repairs.flat().map(({ cell }) => cell);
	return cells.filter(
		(cell, index) =>
			cell[along] === line &&
			!sure.some((change) => isSamePlace(change.cell, cell)) &&
			cells.findIndex((other) => isSamePlace(other, cell)) === index
	);
}
