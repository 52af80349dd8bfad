/** A chart as the files that people ask for: its picture, or its numbers. */
import type { Locale } from '#lib/foundation/locale.ts';
import { fileName } from '#lib/ui/export/file-name.ts';
import type { MadeFile } from '#lib/ui/export/save-file.ts';
import { tableFile } from '#lib/ui/export/table-files.ts';
import type { Exporter } from '#lib/ui/provenance/exporter.ts';
import { provenanceOf } from '#lib/ui/provenance/provenance.ts';
import type { Explained } from '../frame/chart-frame.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { picturePng } from './picture-png.ts';
import { pictureSvg } from './picture-svg.ts';
import { seriesTable } from './series-table.ts';

export type ChartFormat = 'png' | 'svg' | 'csv' | 'xlsx';

export interface ChartToExport {
	readonly about: Explained;
	readonly drawing: SVGSVGElement;
	/** Sentence that says what the drawing shows. */
	readonly summary: string;
}

export async function chartFile(
	format: ChartFormat,
	{ about, drawing, summary }: ChartToExport,
	{ exporter, locale }: { readonly exporter: Exporter; readonly locale: Locale }
): Promise<MadeFile> {
	const { series, title, published = [] } = about;
	const table = seriesTable(series, { published, locale });
	const name = `${series.metric} ${series.scope}`;
	if (format === 'csv' || format === 'xlsx')
		return tableFile(format, { name, title, table }, { exporter, locale });
	const provenance = provenanceOf({ ...table, title }, exporter, locale);
	const picture = await pictureSvg({ drawing, summary, series }, provenance, embeddedFonts);
	return {
		name: fileName(name, format, { asOf: table.asOf, nowMs: exporter.nowMs }),
		content:
			format === 'svg'
				? new Blob([picture.svg], { type: 'image/svg+xml' })
				: await picturePng(picture, JSON.stringify(provenance))
	};
}
