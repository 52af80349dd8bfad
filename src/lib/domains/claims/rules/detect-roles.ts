/** A first guess of what columns and rows mean, by their titles and by what adds up. The person corrects it. */
import { foldForSearch } from '#lib/foundation/format/collate.ts';
import { fits, shareScale } from './ratio.ts';
import type { ColumnRole, RatioOf, TableRoles } from './roles.ts';
import { cellAt, valueAt, type Table } from './table.ts';

/** Titles are folded: lower case, no accents. */
const TOTAL = /^(?:tong|total|sum|all|tat ca|toan (?:thanh pho|tp|nganh|quoc))\b|^cong$/;
/** With its accent, because folded it would also read "công lập", public. */
const SUMMED = /^cộng(?:\s|$)/;
const CUMULATIVE = /luy ke|cong don|cumulative|running total/;
const SHARE = /%|ty le|ti le|phan tram|\b(?:share|ratio|rate|percent)\b/;
const KEY =
	/^(?:stt|tt|no|#|ngay|thang|quy|tuan|nam|ky|gio|date|day|week|month|quarter|year|period|ma|code|id)\b/;
/** Rows that have to agree before arithmetic alone makes a column or row a total. */
const FEWEST_ROWS = 3;
/** Share of them, so that one wrong cell does not hide the total. Proposed. */
const MOST_AGREE_RATIO = 0.6;
/** Share that is enough for a column whose title already says that it is one. Proposed. */
const NAMED_AGREE_RATIO = 0.5;
const USUAL = { rows: 2, ratio: MOST_AGREE_RATIO };
const UNNAMED = { rows: FEWEST_ROWS, ratio: MOST_AGREE_RATIO };
const NAMED = { rows: 1, ratio: NAMED_AGREE_RATIO };

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

function isTotal(title: string): boolean {
	return (
		TOTAL.test(foldForSearch(title)) || SUMMED.test(title.normalize('NFC').toLowerCase().trim())
	);
}

/** By its name, else the last or first row that sums the others in most columns. */
function findTotalRow(table: Table, key: number | null, counts: readonly number[]): number | null {
	const named = table.rows.findIndex(
		(_, row) => key !== null && isTotal(cellAt(table, { row, column: key }).text)
	);
	if (named >= 0) return named;
	if (table.rows.length <= FEWEST_ROWS || counts.length < 2) return null;
	const ends = [table.rows.length - 1, 0];
	return (
		ends.find((row) => mostly(counts.map((column) => columnAgrees(table, column, row)))) ?? null
	);
}

function columnAgrees(table: Table, column: number, totalRow: number): boolean | null {
	const values = table.rows.map((_, row) => valueAt(table, row, column));
	const total = values[totalRow] ?? null;
	const parts = values.filter((_, row) => row !== totalRow);
	return addsUp(parts, total);
}

/** By its title, else any; its parts are all other counts, or the counts that stand beside it. */
function findTotalColumn(
	table: Table,
	counts: readonly number[]
): { total: number; parts: readonly number[] } | null {
	if (counts.length < 3) return null;
	const named = counts.filter((column) => isTotal(table.columns[column] ?? ''));
	for (const total of [...named, ...counts.filter((column) => !named.includes(column))]) {
		const others = counts.filter((column) => column !== total);
		const after = others.filter((column) => column > total);
		const before = others.filter((column) => column < total);
		for (const parts of [others, after, before]) {
			if (parts.length < 2) continue;
			const agree = table.rows.map((_, row) =>
				addsUp(
					parts.map((column) => valueAt(table, row, column)),
					valueAt(table, row, total)
				)
			);
			const isNamed = named.includes(total) && agree.filter((one) => one === true).length > 0;
			if (mostly(agree, isNamed ? NAMED : UNNAMED)) return { total, parts };
		}
	}
	return null;
}

/** Null where a cell is missing or all are zero, which tells nothing. */
function addsUp(parts: readonly (number | null)[], total: number | null): boolean | null {
	if (total === null || parts.includes(null)) return null;
	const sum = parts.reduce<number>((known, value) => known + (value ?? 0), 0);
	if (sum === 0 && total === 0) return null;
	return Math.abs(sum - total) <= 1e-9 * (1 + Math.abs(total));
}

function mostly(agree: readonly (boolean | null)[], { rows, ratio } = USUAL): boolean {
	const known = agree.filter((one) => one !== null);
	const yes = known.filter(Boolean).length;
	return yes >= rows && yes >= ratio * known.length;
}

/** The pair of counts whose quotient is the share in most rows. */
function findRatio(table: Table, share: number, counts: readonly number[]): RatioOf | null {
	for (const numerator of counts)
		for (const denominator of counts) {
			if (numerator === denominator) continue;
			const ratio = { share, numerator, denominator };
			const scale = shareScale(table, ratio);
			const agree = table.rows.map((_, row) => {
				const over = valueAt(table, row, numerator);
				const under = valueAt(table, row, denominator);
				const cell = cellAt(table, { row, column: share });
				if (over === null || under === null || under === 0 || cell.value === null) return null;
				return fits(cell, (scale * over) / under);
			});
			if (mostly(agree)) return ratio;
		}
	return null;
}
