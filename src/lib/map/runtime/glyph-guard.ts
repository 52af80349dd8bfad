/**
 * MapLibre 6.17 draws a glyph whose ascent is exactly 55 px a third too low: `glyphTop / 2 - 27.5 || -8` in
 * `glyph_manager.ts` takes 0 for missing. In Be Vietnam Pro that hits Ẫ, Ẵ, Ễ, Ố and Ồ.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';

interface DrawnGlyph {
	glyphTop: number;
}
interface Rasterizer {
	draw(text: string): DrawnGlyph;
}
interface GlyphManager {
	createRasterizer?: (...options: unknown[]) => Rasterizer;
}

const BROKEN_TOP_PX = 55;
const NEARLY_THE_SAME_PX = 55.000001;

/** Call right after the map is made. Does nothing when a later release has other insides. */
export function guardGlyphs(map: MapLibreMap): void {
	const manager = (map.style as unknown as { glyphManager?: GlyphManager }).glyphManager;
	const create = manager?.createRasterizer;
	if (manager === undefined || create === undefined) return;
	manager.createRasterizer = (...options) => {
		const rasterizer = create(...options);
		const draw = rasterizer.draw.bind(rasterizer);
		rasterizer.draw = (text) => {
			const glyph = draw(text);
			if (glyph.glyphTop === BROKEN_TOP_PX) glyph.glyphTop = NEARLY_THE_SAME_PX;
			return glyph;
		};
		return rasterizer;
	};
}
