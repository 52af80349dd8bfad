/** Quantiles of observed values. */

/**
 * Quantile by linear interpolation between closest ranks (type 7 of Hyndman and Fan, the same as
 * `quantileExactInclusive` of ClickHouse). Null without values. The order of values does not matter.
 * @throws RangeError when `share` is outside 0 to 1.
 */
export function quantile(values: readonly number[], share: number): number | null {
	if (!(share >= 0 && share <= 1))
		throw new RangeError(`A quantile lies between 0 and 1, got ${String(share)}.`);
	const sorted = [...values].sort((left, right) => left - right);
	const rank = (sorted.length - 1) * share;
	const below = sorted[Math.floor(rank)];
	const above = sorted[Math.ceil(rank)];
	if (below === undefined || above === undefined) return null;
	return below + (above - below) * (rank - Math.floor(rank));
}
