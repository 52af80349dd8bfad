/** How many rows have to agree before arithmetic alone gives a column or row a meaning. All proposed. */

export interface Enough {
	readonly rows: number;
	/** Share of the rows that tell, so that one wrong cell does not hide what is meant. */
	readonly ratio: number;
}

export const USUAL: Enough = { rows: 2, ratio: 0.6 };
/** A total that no title announces may be chance, so more rows have to agree. */
export const UNNAMED: Enough = { rows: 3, ratio: 0.6 };
/** A title already says that it is a total. */
export const NAMED: Enough = { rows: 1, ratio: 0.5 };

/** Null is a row that tells nothing. */
export function agrees(rows: readonly (boolean | null)[], enough = USUAL): boolean {
	const known = rows.filter((row) => row !== null);
	const yes = known.filter(Boolean).length;
	return yes >= enough.rows && yes >= enough.ratio * known.length;
}
