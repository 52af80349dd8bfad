/** Tables as RFC 4180 files that spreadsheets open with accents, and never as formulas. */

export type CsvCell = string | number | boolean | null;

/** Excel reads UTF-8 only when the file says so. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A cell beginning with one of these runs as a formula in spreadsheets (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

/** Header and rows with CRLF ends. Null becomes an empty cell, which is not zero. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
	const lines = [header, ...rows].map((cells) => cells.map(csvCell).join(','));
	return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function csvCell(value: CsvCell): string {
	if (value === null) return '';
	if (typeof value !== 'string') return String(value);
	const safe = FORMULA_START.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
