/** Hands a table to the reader as a CSV file made in the browser, with exactly the rows in view. */
import { toCsv } from '#lib/foundation/format/csv.ts';
import type { CsvTable } from './csv-columns.ts';

/** `fileName` without extension. */
export function downloadCsv(fileName: string, { header, rows }: CsvTable): void {
	const text = toCsv(header, rows);
	const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = `${fileName}.csv`;
	link.click();
	URL.revokeObjectURL(address);
}
