/**
 * A table as an Excel workbook: one sheet of typed cells under a frozen head, one sheet of provenance. Text
 * is stored as text, so no cell is ever a formula. The writer is loaded when the first workbook is asked for.
 */
import type { CsvCell } from '#lib/foundation/format/csv.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { provenanceLines } from '../provenance/provenance-lines.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { ExportTable } from './export-table.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Widths in characters. */
const NARROWEST = 9;
const WIDEST = 48;
/** XML 1.0 has no place for these; a workbook with one of them does not open. */
const NOT_IN_XML = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

export async function workbook(
	{ header, rows }: ExportTable,
	provenance: Provenance
): Promise<Blob> {
	const { writeXlsx } = await import('hucre/xlsx');
	const { exporting } = wordsFor(provenance.locale);
	const lines = provenanceLines(provenance);
	const head = new Map(header.map((_, column) => [`0,${String(column)}`, { style: BOLD }]));
	const bytes = await writeXlsx({
		sheets: [
			{
				name: exporting.sheets.rows,
				rows: [header, ...rows].map((cells) => cells.map(plainCell)),
				cells: head,
				columns: header.map((title, column) => ({
					width: widthOf([title, ...rows.map((cells) => cells[column] ?? null)])
				})),
				freezePane: { rows: 1 }
			},
			{
				name: exporting.sheets.provenance,
				rows: lines.map((cells) => cells.map(plainCell)),
				columns: [{ width: WIDEST / 2 + NARROWEST }, { width: WIDEST * 2 }]
			}
		],
		properties: { title: provenance.title, creator: provenance.product }
	});
	return new Blob([bytes.slice()], { type: TYPE });
}

const BOLD = { font: { bold: true } } as const;

function plainCell(cell: CsvCell): CsvCell {
	return typeof cell === 'string' ? cell.replace(NOT_IN_XML, '') : cell;
}

function widthOf(cells: readonly CsvCell[]): number {
	const longest = Math.max(...cells.map((cell) => (cell === null ? 0 : String(cell).length)));
	return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}
