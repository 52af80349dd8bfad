/**
 * The smallest set of cells whose change makes every sum hold. A smallest set never goes round in a
 * circle, so it has a cell that alone must mend one of its sums: the search mends one broken sum by one
 * cell, passes the lack on to the cell's other sum, and goes on, one cell deeper at a time.
 */
import type { CellAt } from '../table.ts';
import { FREE, type SumEdge, type SumGraph } from './sum-graph.ts';

export interface CellRepair {
	readonly cell: CellAt;
	/** The value that the cell would have to hold, rounded to the decimals of the table. */
	readonly value: number;
}
export type Repair = readonly CellRepair[];

export interface RepairSearch {
	/** All repairs of the smallest size, up to a limit; empty when the sums hold or no small repair exists. */
	readonly repairs: readonly Repair[];
	/** True when sums are broken and no repair of few cells was found. */
	readonly isBeyond: boolean;
	/** False when more repairs of that size exist than are listed, so that nothing is common to all of them. */
	readonly isComplete: boolean;
}

/** More broken cells than this are a wrong table, not a slip. */
const MOST_CELLS = 3;
/** So many equal repairs already say that none is the one. */
const MOST_REPAIRS = 60;
/** Steps of the search; a wide table with many breaks ends here and its sums are listed instead. */
const MOST_STEPS = 300_000;

export function smallestRepairs(graph: SumGraph): RepairSearch {
	const lacks = [...graph.lacks];
	const byNode = edgesByNode(graph);
	const isNonNegative = graph.edges.every(({ value }) => value >= 0);
	const largest = graph.edges.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
	const noise = 1e-9 * (1 + largest);
	const isBroken = (node: number) =>
		node !== FREE && Math.abs(lacks[node] ?? 0) > (graph.tolerances[node] ?? 0) + noise;
	const found = new Map<string, Repair>();
	let steps = 0;

	function descend(depth: number, broken: readonly number[], changes: readonly Change[]): void {
		if (broken.length === 0) keep(changes);
		// One cell mends two sums at most.
		if (broken.length === 0 || broken.length > 2 * depth) return;
		for (const node of broken)
			for (const edge of byNode.get(node) ?? []) {
				if (changes.some((change) => change.edge === edge)) continue;
				if (found.size >= MOST_REPAIRS || (steps += 1) > MOST_STEPS) return;
				const before = [lacks[edge.row] ?? 0, lacks[edge.column] ?? 0] as const;
				const moved = node === edge.row ? -before[0] : before[1];
				const other = node === edge.row ? edge.column : edge.row;
				lacks[edge.row] = before[0] + moved;
				lacks[edge.column] = before[1] - moved;
				const left = broken.filter((one) => one !== node && one !== other);
				descend(depth - 1, isBroken(other) ? [...left, other] : left, [
					...changes,
					{ edge, moved }
				]);
				[lacks[edge.row], lacks[edge.column]] = before;
			}
	}

	function keep(changes: readonly Change[]): void {
		const repair = changes.map(({ edge, moved }) => ({
			cell: edge.cell,
			value: rounded(edge.value + edge.sign * moved, graph.decimals)
		}));
		if (isNonNegative && repair.some(({ value }) => value < 0)) return;
		repair.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
		found.set(repair.map(({ cell }) => `${cell.row}:${cell.column}`).join(' '), repair);
	}

	const broken = lacks.flatMap((_, node) => (isBroken(node) ? [node] : []));
	if (broken.length === 0) return { repairs: [], isBeyond: false, isComplete: true };
	for (let cells = 1; cells <= MOST_CELLS && found.size === 0 && steps <= MOST_STEPS; cells += 1)
		descend(cells, broken, []);
	// A search that ran out of steps cannot say that what it found is all there is.
	if (found.size === 0 || steps > MOST_STEPS)
		return { repairs: [], isBeyond: true, isComplete: false };
	const repairs = [...found.values()];
	return { repairs, isBeyond: false, isComplete: repairs.length < MOST_REPAIRS };
}

interface Change {
	readonly edge: SumEdge;
	/** What the edge carries from its column sum to its row sum. */
	readonly moved: number;
}

function edgesByNode({ edges }: SumGraph): Map<number, SumEdge[]> {
	const byNode = new Map<number, SumEdge[]>();
	for (const edge of edges)
		for (const node of [edge.row, edge.column]) {
			const known = byNode.get(node);
			if (known === undefined) byNode.set(node, [edge]);
			else known.push(edge);
		}
	byNode.delete(FREE);
	return byNode;
}

function rounded(value: number, decimals: number): number {
	const scale = 10 ** decimals;
	return Math.round(value * scale) / scale;
}
