/** Which of the periods that were found stands for now. */

/**
 * The newest period that at least half of those expected reported, so that the first few of a new
 * period do not stand for the city; without such a period the newest that anybody reported. Null
 * when nobody did.
 */
export function currentRow<Row extends { readonly day: string; readonly reporting: number }>(
	rows: readonly Row[],
	expected: number
): Row | null {
	const newestFirst = rows
		.filter(({ reporting }) => reporting > 0)
		.toSorted((left, right) => (left.day < right.day ? 1 : -1));
	return newestFirst.find(({ reporting }) => reporting * 2 >= expected) ?? newestFirst[0] ?? null;
}
