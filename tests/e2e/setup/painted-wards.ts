/** What a map shows of each ward, seen from outside: the colour of its pixels, or the fill of the still map. */
import type { Page } from '@playwright/test';
import { HANOI_BOX } from '#lib/foundation/hanoi.ts';
import { CORE_BOX, type MapGeometry } from '#lib/map/contract.ts';

/** By ward code: `1` to `5` of the legend, `none`, `suppressed`, `blank` for one of these two, or what else is there. */
export type PaintedWards = ReadonlyMap<string, string>;

/** The city map and its inset, with the padding around their boxes in CSS pixels. */
const VIEWS = [
	{ box: HANOI_BOX, padding: 14 },
	{ box: CORE_BOX, padding: 0 }
] as const;
const TOKENS = { '1': 'l1', '2': 'l2', '3': 'l3', '4': 'l4', '5': 'l5', blank: 'map-c' };

type Place = readonly [x: number, y: number];
interface Outline {
	readonly code: string;
	/** Pixels of the picture. */
	readonly rings: readonly (readonly Place[])[];
}

export async function geometryOf(page: Page): Promise<MapGeometry> {
	const answer = await page.request.get(new URL('/api/map/geometry', page.url()).href);
	return (await answer.json()) as MapGeometry;
}

/** The class whose colour most pixels of a ward have, in the map that shows it larger. Nobody may have moved the maps. */
export async function paintedWards(page: Page, geometry: MapGeometry): Promise<PaintedWards> {
	const colours = await page.evaluate((tokens) => {
		const style = getComputedStyle(document.documentElement);
		return Object.entries(tokens).map(
			([paint, token]) => [style.getPropertyValue(`--${token}`).trim(), paint] as const
		);
	}, TOKENS);
	const painted = new Map<string, { paint: string; pixels: number }>();
	for (const [index, view] of VIEWS.entries()) {
		const picture = await page.locator('[data-map-state=ready]').nth(index).screenshot();
		const outlines = outlinesIn(geometry, { ...view, ...sizeOf(picture) });
		// In a page of its own, since the policy of the product lets no script read pictures.
		const reader = await page.context().newPage();
		const png = picture.toString('base64');
		for (const { code, ...found } of await reader.evaluate(countPixels, { png, outlines, colours }))
			if (found.pixels > (painted.get(code)?.pixels ?? 0)) painted.set(code, found);
		await reader.close();
	}
	return new Map([...painted].map(([code, { paint }]) => [code, paint]));
}

/** What the still maps, which stand in where WebGL is missing, fill the wards with. */
export async function filledWards(page: Page, geometry: MapGeometry): Promise<PaintedWards[]> {
	const fills = await page
		.locator('[data-map-state=still]')
		.evaluateAll((maps) =>
			maps.map((map) =>
				[...map.querySelectorAll('path.ward')].map((path) => path.getAttribute('fill') ?? '')
			)
		);
	return fills.map(
		(ofMap) =>
			new Map(
				geometry.wards.features.map(({ properties }, index) => [
					properties.code,
					classOfFill(ofMap[index] ?? '')
				])
			)
	);
}

function classOfFill(fill: string): string {
	if (fill.endsWith('-hatch)')) return 'none';
	if (fill.endsWith('-dots)')) return 'suppressed';
	return /^var\(--l(\d)\)$/.exec(fill)?.[1] ?? fill;
}

/** Width and height as a PNG tells them in its head. */
function sizeOf(png: Buffer): { width: number; height: number } {
	return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** The wards in Web Mercator, in a picture that shows the whole of the box. */
function outlinesIn(
	geometry: MapGeometry,
	view: (typeof VIEWS)[number] & { width: number; height: number }
): Outline[] {
	const { box, padding, width, height } = view;
	const [west, north] = onPlane([box.west, box.north]);
	const [east, south] = onPlane([box.east, box.south]);
	const across = (width - 2 * padding) / (east - west);
	const scale = Math.min(across, (height - 2 * padding) / (south - north));
	const toPixel = (place: readonly number[]): Place => {
		const [x, y] = onPlane(place);
		const fromCentre = [x - (west + east) / 2, y - (north + south) / 2] as const;
		return [width / 2 + fromCentre[0] * scale, height / 2 + fromCentre[1] * scale];
	};
	return geometry.wards.features.map(({ properties, geometry: { type, coordinates } }) => ({
		code: properties.code,
		rings: (type === 'Polygon' ? [coordinates] : coordinates)
			.flat()
			.map((ring) => ring.map(toPixel))
	}));
}

function onPlane([longitude = NaN, latitude = NaN]: readonly number[]): Place {
	const rise = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
	return [longitude / 360, -rise / (2 * Math.PI)];
}

/** Runs in the browser, so it knows nothing of this file. */
async function countPixels(asked: {
	png: string;
	outlines: readonly Outline[];
	colours: readonly (readonly [hex: string, paint: string])[];
}): Promise<{ code: string; paint: string; pixels: number }[]> {
	const bytes = Uint8Array.from(atob(asked.png), (letter) => letter.charCodeAt(0));
	const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
	const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
	if (pen === null) throw new Error('This browser has no canvas.');
	pen.drawImage(image, 0, 0);
	const { data } = pen.getImageData(0, 0, image.width, image.height);
	const paints = new Map(asked.colours);
	return asked.outlines.map(({ code, rings }) => {
		const shape = new Path2D(
			rings.map((ring) => `M${ring.map((place) => place.join()).join('L')}Z`).join('')
		);
		const within = (limit: number, values: number[]) =>
			[Math.min(...values), Math.max(...values)].map((value) =>
				Math.min(limit, Math.max(0, Math.round(value)))
			);
		const [left = 0, right = 0] = within(
			image.width,
			rings.flat().map(([x]) => x)
		);
		const [top = 0, bottom = 0] = within(
			image.height,
			rings.flat().map(([, y]) => y)
		);
		const votes = new Map<string, number>();
		for (let y = top; y < bottom; y += 1)
			for (let x = left; x < right; x += 1) {
				if (!pen.isPointInPath(shape, x + 0.5, y + 0.5)) continue;
				const rgb = [...data.subarray(4 * (y * image.width + x)).subarray(0, 3)];
				const hex = `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
				const paint = paints.get(hex);
				if (paint !== undefined) votes.set(paint, (votes.get(paint) ?? 0) + 1);
			}
		const [paint, pixels] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? ['nothing', 0];
		return { code, paint, pixels };
	});
}
