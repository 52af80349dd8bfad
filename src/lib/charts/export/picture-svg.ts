/** A chart as a page of its own: title, drawing, and under it where its numbers come from, for people and machines. */
import type { MetricSeries } from '#lib/metrics/metric-series.ts';
import { metricLines, shortLines } from '#lib/ui/provenance/provenance-lines.ts';
import type { Provenance } from '#lib/ui/provenance/provenance.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { plainDrawing } from './plain-drawing.ts';
import { wrapText } from './wrap-text.ts';

export interface Picture {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

export interface ChartToDraw {
	readonly drawing: SVGSVGElement;
	readonly summary: string;
	readonly series: MetricSeries;
}

/** Units of the drawing. Small charts are enlarged up to twice, so that the words below them fit. */
const PAD = 16;
const LEAST_WIDTH = 560;
const MOST_ENLARGED = 2;
const HEAD = 52;
const SMALL_LINE = 15;
/** Mean width of a character of 11 units. */
const CHARACTER = 5.9;

/** `fontFaces` is the text of `@font-face` rules that carry their files, for the characters that it is given. */
export async function pictureSvg(
	{ drawing, summary, series }: ChartToDraw,
	provenance: Provenance,
	fontFaces: (text: string) => Promise<string>
): Promise<Picture> {
	const { width: drawn, height: tall } = drawing.viewBox.baseVal;
	const scale = Math.min(MOST_ENLARGED, Math.max(1, (LEAST_WIDTH - 2 * PAD) / drawn));
	const width = Math.max(LEAST_WIDTH, Math.ceil(drawn * scale + 2 * PAD));
	const caption = captionOf(provenance).flatMap((line) =>
		wrapText(line, Math.floor((width - 2 * PAD) / CHARACTER))
	);
	const captionTop = HEAD + Math.ceil(tall * scale) + 28;
	const height = captionTop + caption.length * SMALL_LINE + PAD - 6;
	const plain = plainDrawing(drawing, {
		x: PAD,
		y: HEAD,
		width: drawn * scale,
		height: tall * scale
	});
	const subtitle = subtitleOf(provenance, series);
	const faces = await fontFaces([provenance.title, subtitle, ...caption, plain.markup].join(' '));
	const svg = [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(plain.font)}">`,
		`<title>${escaped(provenance.title)}</title>`,
		`<desc>${escaped(summary)}</desc>`,
		`<metadata>${escaped(JSON.stringify(provenance))}</metadata>`,
		`<style>${faces}text{font-feature-settings:'tnum','calt'}</style>`,
		`<rect width="${width}" height="${height}" fill="${plain.ground}"/>`,
		`<text x="${PAD}" y="26" font-size="17" font-weight="700" fill="${plain.ink}">${escaped(provenance.title)}</text>`,
		`<text x="${PAD}" y="44" font-size="12" fill="${plain.faint}">${escaped(subtitle)}</text>`,
		plain.markup,
		`<g font-size="11" fill="${plain.faint}">`,
		...caption.map(
			(line, index) =>
				`<text x="${PAD}" y="${captionTop + index * SMALL_LINE}">${escaped(line)}</text>`
		),
		'</g></svg>'
	].join('\n');
	return { svg, width, height };
}

function subtitleOf({ metrics, locale }: Provenance, { unit, scope }: MetricSeries): string {
	const { common, figures } = wordsFor(locale);
	const [metric] = metrics;
	const place = scope === 'city' ? common.wholeCity : scope;
	return [metric?.name ?? '', figures.unit[unit], place].filter((part) => part !== '').join(' · ');
}

function captionOf(provenance: Provenance): string[] {
	const { exporting } = wordsFor(provenance.locale);
	const [, ...who] = shortLines(provenance);
	return [
		...who,
		...provenance.metrics.flatMap((metric) => metricLines(metric, provenance)),
		[exporting.address, provenance.address],
		[exporting.product, provenance.product]
	].map(([name, text]) => `${name}: ${text}`);
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
