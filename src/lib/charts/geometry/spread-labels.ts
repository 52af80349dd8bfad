/** Labels at the ends of lines, moved apart just enough to be read and never past each other. */

export interface SpreadRoom {
	/** Smallest and largest centre allowed, and the least distance between two centres. */
	readonly top: number;
	readonly bottom: number;
	readonly gap: number;
}

interface Cluster {
	/** Mean of the wished places, each moved back by its rank in the cluster. */
	first: number;
	readonly members: number[];
}

/**
 * Places for labels wished at `wishes`, in the same order as given: order on the axis is kept,
 * neighbours are at least `gap` apart, the sum of squared moves is least. When they cannot all fit,
 * the gap shrinks evenly.
 */
export function spreadLabels(wishes: readonly number[], room: SpreadRoom): number[] {
	if (wishes.length === 0) return [];
	const space = room.bottom - room.top;
	const gap = wishes.length > 1 ? Math.min(room.gap, space / (wishes.length - 1)) : 0;
	const order = wishes.map((_, index) => index).sort((a, b) => wish(wishes, a) - wish(wishes, b));
	const clusters: Cluster[] = [];
	for (const index of order) {
		clusters.push({ first: wish(wishes, index), members: [index] });
		settle(clusters, wishes, { ...room, gap });
	}
	const places = [...wishes];
	for (const { first, members } of clusters)
		members.forEach((index, rank) => (places[index] = first + rank * gap));
	return places;
}

/** Merges the last cluster into the one before it while they overlap, then keeps it inside the room. */
function settle(clusters: Cluster[], wishes: readonly number[], room: SpreadRoom): void {
	for (;;) {
		const last = clusters.at(-1);
		if (!last) return;
		const offsets = last.members.map((index, rank) => wish(wishes, index) - rank * room.gap);
		const mean = offsets.reduce((sum, value) => sum + value, 0) / offsets.length;
		const lowest = room.bottom - (last.members.length - 1) * room.gap;
		last.first = Math.max(room.top, Math.min(lowest, mean));
		const before = clusters.at(-2);
		if (!before || before.first + before.members.length * room.gap <= last.first) return;
		before.members.push(...last.members);
		clusters.pop();
	}
}

function wish(wishes: readonly number[], index: number): number {
	return wishes[index] ?? 0;
}
