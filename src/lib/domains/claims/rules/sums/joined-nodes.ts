/** Nodes that became one: a forest of parents, in which every node leads to the root of its group. */

/** Every node a group of its own. */
export function loneNodes(count: number): number[] {
	return Array.from({ length: count }, (_, node) => node);
}

/** The node that stands for the group. */
export function rootOf(parents: readonly number[], node: number): number {
	let root = node;
	for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up;
	return root;
}

/** Makes one group of two. */
export function join(parents: number[], one: number, other: number): void {
	parents[rootOf(parents, one)] = rootOf(parents, other);
}
