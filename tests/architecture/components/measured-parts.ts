/** Walks the answer of a board: what in it is measured, and which numbers stand beside it. */

export interface MeasuredPart {
	readonly metric: string;
	readonly unit: string;
	/** Whose values they are: one place, or all places of a set of lines. */
	readonly scopes: readonly string[];
}

/** Values, series, sets of series, and attributes of one thing, as lib/metrics makes them. */
function measured(part: object): MeasuredPart | null {
	if (!('metric' in part && 'unit' in part)) return null;
	const { metric, unit } = part as { metric: string; unit: string };
	if ('lines' in part) return { metric, unit, scopes: Object.keys(part.lines as object) };
	return { metric, unit, scopes: [(part as unknown as { scope: string }).scope] };
}

export function measuredParts(answer: unknown): MeasuredPart[] {
	if (typeof answer !== 'object' || answer === null) return [];
	const part = measured(answer);
	if (part !== null) return [part];
	return Object.values(answer).flatMap(measuredParts);
}

/** Paths of numbers outside of anything measured. */
export function bareNumbers(answer: unknown, path: readonly string[] = []): string[] {
	if (typeof answer === 'number') return [path.join('.')];
	if (typeof answer !== 'object' || answer === null) return [];
	if (measured(answer) !== null || ('entity' in answer && 'field' in answer)) return [];
	return Object.entries(answer).flatMap(([key, inner]) => bareNumbers(inner, [...path, key]));
}
