/**
 * The sums of a table as a graph. Every sum is a node with what it lacks; every known cell is an edge
 * between the sum of its row and the sum of its column, because changing the cell moves both. What a
 * cell adds to one end it takes from the other, so mending a table is moving lacks along edges.
 *
 * A missing cell may be anything: it costs nothing to move a lack along it, so its two sums become one
 * node. Node 0 is nothing at all: cells that stand in one sum only lead there, and it takes any lack.
 */
import type { TableRoles } from '../roles.ts';
import { valueAt, type CellAt, type Table } from '../table.ts';
import { join, loneNodes, rootOf } from './joined-nodes.ts';
import { sumShape } from './sum-shape.ts';

/** Takes and gives without limit: no sum checks it. */
export const FREE = 0;

export interface SumEdge {
	readonly cell: CellAt;
	readonly value: number;
	/** +1 where raising the cell raises the lack of `row` and lowers that of `column`; −1 for totals. */
	readonly sign: 1 | -1;
	/** Nodes of its row sum and column sum. */
	readonly row: number;
	readonly column: number;
}

export interface SumGraph {
	/** Lack of each node; 0 where its sums hold. */
	readonly lacks: readonly number[];
	/** A lack up to this is rounding. */
	readonly tolerances: readonly number[];
	readonly edges: readonly SumEdge[];
	/** Decimals of the finest summed cell. */
	readonly decimals: number;
}

/** Null when the table has no sums at all. */
export function sumGraph(table: Table, roles: TableRoles): SumGraph | null {
	const { parts, total, counts, totalRow } = sumShape(roles);
	if (total === null && totalRow === null) return null;
	const inRows = total === null ? [] : [...parts, total];
	const columns = [...inRows, ...counts];
	const rowNode = (row: number, column: number) => (inRows.includes(column) ? 1 + row : FREE);
	const columnNode = (column: number) =>
		totalRow === null ? FREE : 1 + table.rows.length + column;
	const nodes = 1 + table.rows.length + table.columns.length;
	const parents = loneNodes(nodes);
	const decimals = finestDecimals(table, columns);
	const lacks = new Array<number>(nodes).fill(0);
	const tolerances = new Array<number>(nodes).fill(0);
	const edges: SumEdge[] = [];
	for (const [row] of table.rows.entries())
		for (const column of columns) {
			const ends = { row: rowNode(row, column), column: columnNode(column) };
			const value = valueAt(table, row, column);
			if (value === null) join(parents, ends.row, ends.column);
			else {
				const sign = (column === total) === (row === totalRow) ? 1 : -1;
				edges.push({ cell: { row, column }, value, sign, ...ends });
				for (const [node, side] of [[ends.row, 1] as const, [ends.column, -1] as const]) {
					lacks[node] = (lacks[node] ?? 0) + side * sign * value;
					tolerances[node] = (tolerances[node] ?? 0) + rounding(decimals);
				}
			}
		}
	return contracted({ lacks, tolerances, edges, decimals }, parents);
}

/** Half a step of the last decimal; whole numbers are counts and exact. */
export function rounding(decimals: number): number {
	return decimals === 0 ? 0 : 0.5 * 10 ** -decimals;
}

function finestDecimals(table: Table, columns: readonly number[]): number {
	return Math.max(
		0,
		...table.rows.flatMap((cells) => columns.map((column) => cells[column]?.decimals ?? 0))
	);
}

/** Sums that share a missing cell become one node; whatever hangs on node 0 is free too. */
function contracted(graph: SumGraph, parents: number[]): SumGraph {
	const lacks = new Array<number>(parents.length).fill(0);
	const tolerances = new Array<number>(parents.length).fill(0);
	const free = rootOf(parents, FREE);
	const nodeOf = (node: number) => {
		const root = rootOf(parents, node);
		return root === free ? FREE : root;
	};
	for (const [node, lack] of graph.lacks.entries()) {
		const root = nodeOf(node);
		if (root === FREE) continue;
		lacks[root] = (lacks[root] ?? 0) + lack;
		tolerances[root] = (tolerances[root] ?? 0) + (graph.tolerances[node] ?? 0);
	}
	const edges = graph.edges
		.map((edge) => ({ ...edge, row: nodeOf(edge.row), column: nodeOf(edge.column) }))
		.filter((edge) => edge.row !== edge.column);
	return { ...graph, lacks, tolerances, edges };
}
