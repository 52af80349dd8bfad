/** A first guess of what columns and rows mean, by their titles and by what adds up. The person corrects it. */
import { foldForSearch } from '#lib/foundation/format/collate.ts';
import { findRatio } from './find-ratio.ts';
import { findTotalColumn, findTotalRow } from './find-totals.ts';
import type { ColumnRole, TableRoles } from './roles.ts';
import { valueAt, type Table } from './table.ts';

/** Titles are folded: lower case, no accents. */
const CUMULATIVE = /luy ke|cong don|cumulative|running total/;
const SHARE = /%|ty le|ti le|phan tram|\b(?:share|ratio|rate|percent)\b/;
const KEY =
	/^(?:stt|tt|no|#|ngay|thang|quy|tuan|nam|ky|gio|date|day|week|month|quarter|year|period|ma|code|id)\b/;

export function detectRoles(table: Table): TableRoles {
	const titles = table.columns.map(foldForSearch);
	const key = keyColumn(table, titles);
	const roles: ColumnRole[] = titles.map((title, column) => {
		if (column === key) return 'key';
		if (!hasNumbers(table, column)) return 'other';
		if (CUMULATIVE.test(title)) return 'cumulative';
		return SHARE.test(title) || isAllPercent(table, column) ? 'share' : 'count';
	});
	const counts = roles.flatMap((role, column) => (role === 'count' ? [column] : []));
	const totalRow = findTotalRow(table, key, counts);
	const sums = findTotalColumn(table, counts);
	if (sums !== null) {
		roles[sums.total] = 'total';
		for (const part of sums.parts) roles[part] = 'part';
	}
	const shares = roles.flatMap((role, column) => (role === 'share' ? [column] : []));
	const ratios = shares.flatMap((share) => findRatio(table, share, counts) ?? []);
	return { columns: roles, totalRow, ratios };
}

/** The first column that holds words, or whose title names a time or a code; null when all columns are figures. */
function keyColumn(table: Table, titles: readonly string[]): number | null {
	const column = titles.findIndex(
		(title, index) =>
			KEY.test(title) ||
			table.rows.some((row) => row[index]?.value === null && /\p{L}/u.test(row[index].text))
	);
	return column < 0 ? null : column;
}

function hasNumbers(table: Table, column: number): boolean {
	return table.rows.some((_, row) => valueAt(table, row, column) !== null);
}

function isAllPercent(table: Table, column: number): boolean {
	return table.rows.every((row) => row[column]?.value === null || row[column]?.isPercent === true);
}
