/** A table as the files that people ask for: CSV for programs, a workbook for people. */
import { toCsv } from '#lib/foundation/format/csv.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { Exporter } from '../provenance/exporter.ts';
import { provenanceLines } from '../provenance/provenance-lines.ts';
import { provenanceOf, type Provenance } from '../provenance/provenance.ts';
import type { ExportTable } from './export-table.ts';
import { fileName } from './file-name.ts';
import type { MadeFile } from './save-file.ts';
import { workbook } from './workbook.ts';

export interface TableToExport {
	/** Name of the file without time and extension. */
	readonly name: string;
	readonly title: string;
	readonly table: ExportTable;
}

export async function tableFile(
	format: 'csv' | 'xlsx',
	{ name, title, table }: TableToExport,
	{ exporter, locale }: { readonly exporter: Exporter; readonly locale: Locale }
): Promise<MadeFile> {
	const provenance = provenanceOf({ title, ...table }, exporter, locale);
	return {
		name: fileName(name, format, { asOf: table.asOf, nowMs: exporter.nowMs }),
		content:
			format === 'csv'
				? new Blob([csvText(table, provenance)], { type: 'text/csv;charset=utf-8' })
				: await workbook(table, provenance)
	};
}

/** The table first, so that its header is the first record; its provenance behind it. */
export function csvText({ header, rows }: ExportTable, provenance: Provenance): string {
	return toCsv(header, rows, provenanceLines(provenance));
}
