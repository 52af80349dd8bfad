/** Rows in the order of time. A key column of dates, months, years or numbers decides; otherwise rows stand as given. */
import { columnsOf, type TableRoles } from './roles.ts';
import { cellAt, type Table } from './table.ts';

const DAY_FIRST = /^(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/i;
const MONTH_FIRST = /^(?:tháng\s+)?(\d{1,2})[/.-](\d{4})$/i;
const ISO = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/;
const PLAIN = /^(?:tháng|quý|tuần|ngày|năm|q|t)?\s*(\d+)$/i;

/** Indexes of the rows but the total, oldest first. */
export function orderedRows(table: Table, roles: TableRoles): number[] {
	const rows = table.rows.map((_, row) => row).filter((row) => row !== roles.totalRow);
	const [key] = columnsOf(roles, 'key');
	if (key === undefined) return rows;
	const times = new Map(
		rows.map((row) => [row, timeKey(cellAt(table, { row, column: key }).text)])
	);
	const known = [...times.values()];
	if (known.includes(null) || new Set(known).size < known.length) return rows;
	return rows.sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
}

/** A number that grows with time: `YYYYMMDD` with zeros where the text is coarser; null for other texts. */
function timeKey(text: string): number | null {
	const clean = text.trim();
	const iso = ISO.exec(clean);
	if (iso !== null) return dayNumber(iso[1], iso[2], iso[3]);
	const day = DAY_FIRST.exec(clean);
	if (day !== null) return dayNumber(day[3], day[2], day[1]);
	const month = MONTH_FIRST.exec(clean);
	if (month !== null) return dayNumber(month[2], month[1], undefined);
	const plain = PLAIN.exec(clean);
	return plain === null ? null : Number(plain[1]);
}

function dayNumber(year = '0', month = '0', day = '0'): number {
	return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}
