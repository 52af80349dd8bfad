/** What the columns and rows of a table mean to the rules. Named by the person or found by detect-roles. */

export const COLUMN_ROLES = [
	'key',
	'part',
	'total',
	'count',
	'cumulative',
	'share',
	'other'
] as const;
/**
 * `part` and `total` add up along a row; `count` only down its column; `cumulative` may not fall;
 * `share` is a ratio of two other columns; `other` is not looked at.
 */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface RatioOf {
	readonly share: number;
	readonly numerator: number;
	readonly denominator: number;
}

export interface TableRoles {
	/** One role a column. At most one `key` and one `total`. */
	readonly columns: readonly ColumnRole[];
	/** The row that sums the others; null when there is none. */
	readonly totalRow: number | null;
	readonly ratios: readonly RatioOf[];
}

/** Columns of a role, from left to right. */
export function columnsOf(roles: TableRoles, ...wanted: readonly ColumnRole[]): number[] {
	return roles.columns.flatMap((role, column) => (wanted.includes(role) ? [column] : []));
}
