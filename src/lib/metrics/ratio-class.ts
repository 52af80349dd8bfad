/** Class of a ratio by fixed edges, 1 to 5. The same breaks every day, so colours keep their meaning. */
export type RatioClass = 1 | 2 | 3 | 4 | 5;
export type RatioBreaks = readonly [number, number, number, number];

/** A ratio on an edge belongs to the class above it, so 70 % is in `70–85`. */
export function classFrom(ratio: number, breaks: RatioBreaks): RatioClass {
	return (breaks.filter((edge) => ratio >= edge).length + 1) as RatioClass;
}

/** As `classFrom`, but the top class starts only beyond the last edge, so 100 % is not `over 100 %`. */
export function classUpTo(ratio: number, breaks: RatioBreaks): RatioClass {
	const passed = classFrom(ratio, breaks);
	return ratio === breaks[3] ? 4 : passed;
}
