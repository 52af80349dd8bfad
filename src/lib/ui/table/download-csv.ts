/**
 * Gives readers back what they brought themselves, as CSV: the findings on a pasted table, the refused lines
 * of an upload. Figures of the product leave by `ui/export`, with their provenance.
 */
import { toCsv, type CsvCell } from '#lib/foundation/format/csv.ts';
import { saveFile } from '../export/save-file.ts';

interface CsvTable {
	readonly header: readonly string[];
	readonly rows: readonly (readonly CsvCell[])[];
}

/** `fileName` without extension. */
export function downloadCsv(fileName: string, { header, rows }: CsvTable): void {
	const content = new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' });
	saveFile({ name: `${fileName}.csv`, content });
}
