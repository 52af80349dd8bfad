/** Text with separators as a grid: comma, semicolon or tab, in UTF-8 or in UTF-16 with a mark. */
import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { columnNamed } from '#lib/domains/indicators/upload/upload-column.ts';
import type { Grid } from './grid.ts';
import { UploadRefusal } from './upload-refusal.ts';

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];
/** Rows in which the head is looked for. */
const LOOK_AHEAD = 20;
const OPTIONS = { relax_column_count: true, skip_empty_lines: false, bom: false } as const;

/** @throws UploadRefusal */
export function readCsv(bytes: Buffer): Grid {
	const text = decoded(bytes);
	if (text.includes('\u0000')) throw new UploadRefusal('not_text');
	const delimiter = delimiterOf(text);
	return {
		rows: parsed(text, delimiter),
		merges: [],
		// Spreadsheets write semicolons exactly where the comma is the decimal sign.
		notation: delimiter === ';' ? 'vi' : null
	};
}

function decoded(bytes: Buffer): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
	const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const content = isMarked ? bytes.subarray(3) : bytes;
	if (!isUtf8(content)) throw new UploadRefusal('not_text');
	return content.toString('utf8');
}

/** The separator by which most columns of the head are known. */
function delimiterOf(text: string): Delimiter {
	let best: Delimiter = ',';
	let most = 0;
	for (const delimiter of DELIMITERS) {
		const known = Math.max(0, ...firstRows(text, delimiter).map(knownColumns));
		if (known > most) [best, most] = [delimiter, known];
	}
	return best;
}

/** Empty for a separator by which the text cannot be read. */
function firstRows(text: string, delimiter: Delimiter): string[][] {
	try {
		return parse(text, { ...OPTIONS, delimiter, to: LOOK_AHEAD });
	} catch {
		return [];
	}
}

function knownColumns(cells: readonly string[]): number {
	return new Set(cells.map(columnNamed)).size;
}

function parsed(text: string, delimiter: Delimiter): string[][] {
	try {
		return parse(text, { ...OPTIONS, delimiter });
	} catch (error) {
		const lines = (error as { lines?: unknown }).lines;
		throw new UploadRefusal('unreadable_csv', typeof lines === 'number' ? String(lines) : '');
	}
}
