/** The row and the column that sum the others, by name or by arithmetic. */
import { foldForSearch } from '#lib/foundation/format/collate.ts';
import { agrees, NAMED, UNNAMED } from './agreement.ts';
import { cellAt, valueAt, type Table } from './table.ts';

/** Titles are folded: lower case, no accents. */
const TOTAL = /^(?:tong|total|sum|all|tat ca|toan (?:thanh pho|tp|nganh|quoc))\b|^cong$/;
/** With its accent, because folded it would also read "công lập", public. */
const SUMMED = /^cộng(?:\s|$)/;

/** By its name, else the last or first row that sums the others in most columns. */
export function findTotalRow(
	table: Table,
	key: number | null,
	counts: readonly number[]
): number | null {
	const named = table.rows.findIndex(
		(_, row) => key !== null && isTotal(cellAt(table, { row, column: key }).text)
	);
	if (named >= 0) return named;
	if (table.rows.length <= UNNAMED.rows || counts.length < 2) return null;
	const ends = [table.rows.length - 1, 0];
	return ends.find((row) => agrees(counts.map((column) => sumsColumn(table, column, row)))) ?? null;
}

/** By its title, else any; its parts are all other counts, or the counts that stand beside it. */
export function findTotalColumn(
	table: Table,
	counts: readonly number[]
): { readonly total: number; readonly parts: readonly number[] } | null {
	if (counts.length < 3) return null;
	const named = counts.filter((column) => isTotal(table.columns[column] ?? ''));
	for (const total of [...named, ...counts.filter((column) => !named.includes(column))]) {
		const others = counts.filter((column) => column !== total);
		const after = others.filter((column) => column > total);
		const before = others.filter((column) => column < total);
		const enough = named.includes(total) ? NAMED : UNNAMED;
		const parts = [others, after, before].find(
			(some) => some.length >= 2 && agrees(sumsRows(table, some, total), enough)
		);
		if (parts !== undefined) return { total, parts };
	}
	return null;
}

function isTotal(title: string): boolean {
	return (
		TOTAL.test(foldForSearch(title)) || SUMMED.test(title.normalize('NFC').toLowerCase().trim())
	);
}

function sumsColumn(table: Table, column: number, totalRow: number): boolean | null {
	const values = table.rows.map((_, row) => valueAt(table, row, column));
	return addsUp(
		values.filter((_, row) => row !== totalRow),
		values[totalRow] ?? null
	);
}

function sumsRows(table: Table, parts: readonly number[], total: number): (boolean | null)[] {
	return table.rows.map((_, row) =>
		addsUp(
			parts.map((column) => valueAt(table, row, column)),
			valueAt(table, row, total)
		)
	);
}

/** Null where a cell is missing or all are zero, which tells nothing. */
function addsUp(parts: readonly (number | null)[], total: number | null): boolean | null {
	if (total === null || parts.includes(null)) return null;
	const sum = parts.reduce<number>((known, value) => known + (value ?? 0), 0);
	if (sum === 0 && total === 0) return null;
	return Math.abs(sum - total) <= 1e-9 * (1 + Math.abs(total));
}
