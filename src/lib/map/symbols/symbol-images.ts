/** Draws a symbol by its image id the first time a layer asks for it, and again when the theme changes. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LoadClass, UnitMark } from '../contract.ts';
import type { Palette } from '../runtime/palette.ts';
import { hospitalClusterSymbol, hospitalSymbol, stationSymbol } from './facility.ts';
import { dotsSymbol, hatchSymbol } from './pattern.ts';
import { FAMILY, type MapSymbol } from './pen.ts';
import { incidentSymbol, type Priority } from './priority.ts';
import { unitSymbol } from './unit.ts';

/** Device pixels per CSS pixel of every drawn image: sharp on desk screens and walls. */
const IMAGE_RATIO = 2;

/**
 * The symbol of an image id: `station:2`, `station:-`, `stations:5`, `hospital:4`, `hospital:5:2`, `hospitals:3`,
 * `unit:moving`, `incident:1`, `pattern:hatch`, `pattern:dots`. Null for any other id.
 */
export function symbolFor(id: string): MapSymbol | null {
	const [kind, value = '', extra = ''] = id.split(':');
	switch (kind) {
		case 'station':
		case 'stations':
			return stationSymbol(value === '-' ? null : Number(value), kind === 'stations');
		case 'hospital':
			return hospitalSymbol(
				value === 'none' ? 'none' : (Number(value) as LoadClass),
				extra === '' ? null : (Number(extra) as 1 | 2 | 3)
			);
		case 'hospitals':
			return hospitalClusterSymbol(Number(value));
		case 'unit':
			return unitSymbol(value as UnitMark['kind']);
		case 'incident':
			return incidentSymbol(Number(value) as Priority);
		case 'pattern':
			return value === 'dots' ? dotsSymbol : hatchSymbol;
		default:
			return null;
	}
}

/** Answers MapLibre's questions for images from now on. `palette` is asked each time, for the theme of the moment. */
export function serveImages(map: MapLibreMap, palette: () => Palette): void {
	map.setMissingStyleImageResolver(async (id) => {
		const symbol = symbolFor(id);
		if (symbol === null) return;
		await document.fonts.load(`700 13px ${FAMILY}`, '0123456789');
		if (!map.hasImage(id)) {
			map.addImage(id, drawn(symbol, palette()), { pixelRatio: IMAGE_RATIO });
		}
	});
}

export function redrawImages(map: MapLibreMap, palette: Palette): void {
	for (const id of map.listImages()) {
		const symbol = symbolFor(id);
		if (symbol !== null) map.updateImage(id, drawn(symbol, palette));
	}
}

function drawn(symbol: MapSymbol, palette: Palette): ImageData {
	const canvas = document.createElement('canvas');
	canvas.width = symbol.width * IMAGE_RATIO;
	canvas.height = symbol.height * IMAGE_RATIO;
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (pen === null)
		throw new TypeError('The browser gives no 2D canvas, so symbols cannot be drawn.');
	pen.scale(IMAGE_RATIO, IMAGE_RATIO);
	pen.translate(symbol.width / 2, symbol.height / 2);
	symbol.draw(pen, palette);
	return pen.getImageData(0, 0, canvas.width, canvas.height);
}
