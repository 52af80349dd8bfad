/** Hands a table to the reader as a CSV file made in the browser, with exactly the rows in view. */
import { toCsv } from '#lib/foundation/format/csv.ts';
import type { Column } from './column.ts';

/** `fileName` without extension. */
export function downloadCsv<Row>(
	fileName: string,
	columns: readonly Column<Row>[],
	rows: readonly Row[]
): void {
	const text = toCsv(
		columns.map((column) => column.title),
		rows.map((row) => columns.map((column) => column.csv?.(row) ?? column.text(row)))
	);
	const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = `${fileName}.csv`;
	link.click();
	URL.revokeObjectURL(address);
}
