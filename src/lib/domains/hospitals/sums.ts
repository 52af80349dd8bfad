/** Sums and ages over rows that may be missing. Nothing known is null, never zero. */

/** Milliseconds since an instant. */
export function ageMs(asOf: string, nowMs: number): number {
	return nowMs - Date.parse(asOf);
}

/** Sum of what is known; null when nothing is. */
export function sum(values: readonly (number | null | undefined)[]): number | null {
	const known = values.filter((value) => value !== null && value !== undefined);
	return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

/** Null without a numerator or over nothing. */
export function ratio(numerator: number | null, denominator: number | null): number | null {
	if (numerator === null || denominator === null || denominator === 0) return null;
	return numerator / denominator;
}
