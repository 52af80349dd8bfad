/** Where a line is drawn and where it breaks. Absent evidence is a gap, never a zero and never a bridge. */

export interface Run {
	/** First and last index, both inside. */
	readonly from: number;
	readonly to: number;
}

/** Stretches without a value. */
export function gapRuns(values: readonly (number | null)[]): Run[] {
	return runsOf(values, (value) => value === null);
}

/** Single values between two gaps: a line cannot show them, so they are drawn as dots. */
export function lonePoints(values: readonly (number | null)[]): number[] {
	return runsOf(values, (value) => value !== null)
		.filter((run) => run.from === run.to)
		.map((run) => run.from);
}

/** The widest gap, in steps, or null when there is none of at least `atLeast` steps. */
export function widestGap(values: readonly (number | null)[], atLeast: number): Run | null {
	const [widest] = gapRuns(values).sort((a, b) => b.to - b.from - (a.to - a.from));
	return widest && widest.to - widest.from + 1 >= atLeast ? widest : null;
}

function runsOf(
	values: readonly (number | null)[],
	belongs: (value: number | null) => boolean
): Run[] {
	const runs: Run[] = [];
	let from: number | null = null;
	for (const [index, value] of values.entries()) {
		if (belongs(value)) from ??= index;
		else if (from !== null) {
			runs.push({ from, to: index - 1 });
			from = null;
		}
	}
	if (from !== null) runs.push({ from, to: values.length - 1 });
	return runs;
}
