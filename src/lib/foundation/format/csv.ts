/**
 * Tables as RFC 4180 files that spreadsheets open with accents, and never as formulas. The first record is
 * the header, so that machines read the file as it is; notes stand behind the rows, after an empty record.
 * Every record has the same number of fields, notes too.
 */

export type CsvCell = string | number | boolean | null;

/** What the rows are, as name and text. */
export type CsvNote = readonly [name: string, text: string];

/** Excel reads UTF-8 only when the file says so. */
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * Text that some spreadsheet takes for a formula (OWASP, CSV injection): a sign at the start, its full-width
 * twin, or one behind blanks, which some programs cut off first; and control characters at the start.
 */
const FORMULA_START = /^(?:[\t\r\n\0]|[\s\0\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/** Header and rows with CRLF ends. Null becomes an empty cell, which is not zero. */
export function toCsv(
	header: readonly string[],
	rows: readonly (readonly CsvCell[])[],
	notes: readonly CsvNote[] = []
): string {
	const width = notes.length === 0 ? 0 : Math.max(header.length, 2);
	const records = [header, ...rows, ...(notes.length === 0 ? [] : [[], ...notes])];
	const lines = records.map((cells) => padded(cells, width).map(csvCell).join(','));
	return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function padded(cells: readonly CsvCell[], width: number): readonly CsvCell[] {
	const missing = Math.max(0, width - cells.length);
	return [...cells, ...Array.from({ length: missing }, () => null)];
}

function csvCell(value: CsvCell): string {
	if (value === null) return '';
	if (typeof value !== 'string') return String(value);
	const safe = FORMULA_START.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
