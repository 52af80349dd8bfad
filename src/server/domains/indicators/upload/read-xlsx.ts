/** The first visible sheet of an .xlsx file as a grid. */
import { readXlsx } from 'hucre/xlsx';
import { MAX_UPLOAD_ROWS } from '#lib/domains/indicators/upload/limits.ts';
import type { Grid, GridCell } from './grid.ts';
import { UploadRefusal } from './upload-refusal.ts';
import { declaredSize } from './zip-size.ts';

/** Twenty times the largest file; a sheet of 20,000 rows unpacks to about 6 MB. */
const MAX_UNPACKED_BYTES = 40_000_000;
/** Rows of title, head, remarks and blank rows that may stand beside the values. */
const SPARE_ROWS = 1_000;
/** Columns beyond Z hold nothing that is read, and one far cell would make the grid enormous. */
const LAST_ROW = MAX_UPLOAD_ROWS + SPARE_ROWS;
const RANGE = `A1:Z${String(LAST_ROW)}`;

/** @throws UploadRefusal */
export async function readSpreadsheet(bytes: Buffer): Promise<Grid> {
	const size = declaredSize(bytes);
	if (size === null) throw new UploadRefusal('unreadable_spreadsheet');
	if (size > MAX_UNPACKED_BYTES) throw new UploadRefusal('unpacked_too_large');
	const sheet = await firstSheet(bytes);
	if (sheet.rows.length >= LAST_ROW) throw new UploadRefusal('too_many_rows');
	const rows: GridCell[][] = sheet.rows.map((cells) => [...cells]);
	for (const [place, { type, formula, value }] of sheet.cells ?? []) {
		const [row = 0, column = 0] = place.split(',').map(Number);
		const cells = rows[row];
		if (cells === undefined) continue;
		if (type === 'formula' || formula !== undefined)
			cells[column] = { problem: 'formula_cell', text: `=${formula ?? ''}` };
		else if (type === 'error')
			cells[column] = { problem: 'error_cell', text: typeof value === 'string' ? value : '' };
	}
	return { rows, merges: sheet.merges ?? [], notation: null };
}

async function firstSheet(bytes: Buffer) {
	let taken = false;
	try {
		const { sheets } = await readXlsx(new Uint8Array(bytes), {
			range: RANGE,
			sheets: ({ hidden, veryHidden }) => {
				const isFirst = !taken && hidden !== true && veryHidden !== true;
				taken ||= isFirst;
				return isFirst;
			}
		});
		const [sheet] = sheets;
		if (sheet !== undefined) return sheet;
	} catch {
		// Whatever the reader stumbles over, the sender can do the same one thing.
	}
	throw new UploadRefusal('unreadable_spreadsheet');
}
