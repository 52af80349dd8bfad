/** The first visible sheet of an .xlsx file as text that can be pasted. Read in the browser; the reader is loaded when it is needed. */
import { MOST_COLUMNS, MOST_ROWS } from '../rules/read-table.ts';
import type { DecimalSign } from '../rules/read-number.ts';

/** One row and column more than a table may have, so that a larger one is refused and not cut. */
const RANGE = { row: MOST_ROWS + 2, column: MOST_COLUMNS + 1 };
const LETTERS = 26;
/** Binary fractions carry noise beyond this. */
const DIGITS = 12;

/** Cells parted by tabs, numbers with the decimal sign given. Null for a file that is no workbook. */
export async function workbookText(
	bytes: Uint8Array,
	decimalSign: DecimalSign
): Promise<string | null> {
	const { readXlsx } = await import('hucre/xlsx');
	try {
		let isTaken = false;
		const { sheets } = await readXlsx(bytes, {
			range: `A1:${columnLetters(RANGE.column)}${String(RANGE.row)}`,
			sheets: ({ hidden, veryHidden }) => {
				const isFirst = !isTaken && hidden !== true && veryHidden !== true;
				isTaken ||= isFirst;
				return isFirst;
			}
		});
		const rows = sheets[0]?.rows ?? [];
		return rows
			.map((cells) => cells.map((cell) => cellText(cell, decimalSign)).join('\t'))
			.join('\n');
	} catch {
		// Whatever the reader stumbles over, the person can do the same one thing: save as CSV.
		return null;
	}
}

function cellText(cell: unknown, decimalSign: DecimalSign): string {
	if (typeof cell === 'number')
		return String(Number(cell.toPrecision(DIGITS))).replace('.', decimalSign);
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	return typeof cell === 'string' ? cell.replace(/[\t\r\n"]+/g, ' ') : '';
}

/** 1 is A, 27 is AA. */
function columnLetters(column: number): string {
	const rest = (column - 1) % LETTERS;
	const letter = String.fromCharCode(65 + rest);
	return column <= LETTERS ? letter : columnLetters((column - 1 - rest) / LETTERS) + letter;
}
