/** Uncertainty of a share that was counted. */

/** Two-sided 95 % point of the normal distribution. */
const Z = 1.959964;

/**
 * Wilson score interval (95 %) of `hits` of `trials`, as ratios from 0 to 1. A share above 1 (more
 * persons counted than were estimated) gives the interval of 1. Null without trials.
 * Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212.
 */
export function wilsonInterval(
	hits: number,
	trials: number
): readonly [low: number, high: number] | null {
	if (trials <= 0) return null;
	const share = Math.min(1, hits / trials);
	const spread = Z ** 2 / trials;
	const centre = (share + spread / 2) / (1 + spread);
	const half =
		(Z * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials))) / (1 + spread);
	return [
		share === 0 ? 0 : Math.max(0, centre - half),
		share === 1 ? 1 : Math.min(1, centre + half)
	];
}
