/** Whether a ward can be told apart from the city at all. An interval that contains the city says no. */
export type Comparison = 'notDistinct' | 'aboveCity' | 'belowCity';

/** Null when either side is unknown. Ratios. */
export function comparison(
	interval: readonly [low: number, high: number] | null,
	city: number | null
): Comparison | null {
	if (interval === null || city === null) return null;
	if (interval[0] > city) return 'aboveCity';
	return interval[1] < city ? 'belowCity' : 'notDistinct';
}
