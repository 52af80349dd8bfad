/** A file as a grid: what it is, is read from its first bytes, never from its name. */
import { MAX_UPLOAD_BYTES } from '#lib/domains/indicators/upload/limits.ts';
import type { Grid } from './grid.ts';
import { readCsv } from './read-csv.ts';
import { readSpreadsheet } from './read-xlsx.ts';
import { UploadRefusal } from './upload-refusal.ts';

const ZIP = Buffer.from('504b0304', 'hex');
/** Compound files: .xls and every protected workbook. */
const COMPOUND = Buffer.from('d0cf11e0', 'hex');

/** @throws UploadRefusal */
export async function readGrid(bytes: Buffer): Promise<Grid> {
	if (bytes.length > MAX_UPLOAD_BYTES) throw new UploadRefusal('file_too_large');
	if (bytes.length === 0) throw new UploadRefusal('empty_file');
	if (startsWith(bytes, ZIP)) return readSpreadsheet(bytes);
	if (startsWith(bytes, COMPOUND)) throw new UploadRefusal('old_spreadsheet');
	return readCsv(bytes);
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
	return bytes.subarray(0, mark.length).equals(mark);
}
