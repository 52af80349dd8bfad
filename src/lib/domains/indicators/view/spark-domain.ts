/** Ends of a word-sized line: its own range with some air, and the target only where it is near enough to compare. */

export interface SparkDomain {
	readonly ends: readonly [low: number, high: number];
	/** Null where it lies outside: a far target would flatten the line. */
	readonly target: number | null;
}

/** Least height of the range, as a part of the largest value, so that noise does not look like a change. */
const LEAST_RANGE = 0.05;
/** A target may stretch the range to at most this many times its height. */
const MOST_STRETCH = 3;

/** Null values are gaps. */
export function sparkDomain(
	values: readonly (number | null)[],
	target: number | null
): SparkDomain {
	const known = values.filter((value) => value !== null);
	if (known.length === 0) return { ends: [0, 1], target: null };
	const [low, high] = [Math.min(...known), Math.max(...known)];
	const range = Math.max(high - low, Math.abs(high) * LEAST_RANGE, Number.EPSILON);
	const air = (range - (high - low)) / 2;
	const ends = [low - air, high + air] as const;
	if (target === null) return { ends, target };
	const stretched = [Math.min(ends[0], target), Math.max(ends[1], target)] as const;
	return stretched[1] - stretched[0] <= MOST_STRETCH * range
		? { ends: stretched, target }
		: { ends, target: null };
}
