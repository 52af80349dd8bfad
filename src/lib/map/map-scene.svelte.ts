/**
 * One living map as its layers see it: the MapLibre map once it is loaded, the palette of the theme, the zoom,
 * and who may be clicked. Layers get it with `useMap()`.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { createContext } from 'svelte';
import type { Bounds } from '#lib/foundation/geo/bounds.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { MapGeometry, MapSelection } from './contract.ts';
import type { Palette } from './runtime/palette.ts';

export interface MapSceneOptions {
	readonly geometry: MapGeometry;
	readonly locale: Locale;
	readonly selected: () => MapSelection | null;
	/** Inside it the map draws dots and no names, because the inset shows the details. */
	readonly dotsInside: () => Bounds | null;
}

/** A reader who zooms in this far past the whole city wants the details on this map. */
const DETAIL_ZOOM_STEPS = 0.8;

export class MapScene {
	/** Null while loading, after a lost context, and where WebGL is missing. */
	map = $state.raw<MapLibreMap | null>(null);
	/** Zoom after the last gesture, not during it; `homeZoom` shows the whole of the map's own bounds. */
	zoom = $state.raw(0);
	homeZoom = $state.raw(0);
	/** What the map shows since the last gesture. */
	view = $state.raw<Bounds | null>(null);
	/** Text and symbol size over that of a 1920 px desk: the root font size over 16 px. */
	scale = $state.raw(1);
	/** What the ward fill shows by ward code, for the still map that stands in without WebGL. */
	shades = $state.raw<ReadonlyMap<string, string>>(new Map());
	isReducedMotion = false;
	readonly geometry: MapGeometry;
	readonly locale: Locale;
	/** Layer id → kind of thing a click on it selects; the feature's `id` or `code` says which. */
	readonly selectable = new Map<string, MapSelection['kind']>();
	/** Source or layer id → the component part that put it there last; the others must leave it alone. */
	readonly owners = new Map<string, symbol>();
	readonly #options: MapSceneOptions;
	#palette = $state.raw<Palette | null>(null);

	constructor(options: MapSceneOptions) {
		this.#options = options;
		this.geometry = options.geometry;
		this.locale = options.locale;
	}

	/** @throws TypeError before the map is mounted. */
	get palette(): Palette {
		if (this.#palette === null) throw new TypeError('Read the palette after the map is mounted.');
		return this.#palette;
	}

	set palette(palette: Palette) {
		this.#palette = palette;
	}

	get dotsInside(): Bounds | null {
		return this.zoom > this.homeZoom + DETAIL_ZOOM_STEPS ? null : this.#options.dotsInside();
	}

	/** Id of the selected thing when it is of this kind, else null. */
	selectedId(kind: MapSelection['kind']): string | null {
		const selected = this.#options.selected();
		return selected?.kind === kind ? selected.id : null;
	}
}

const [useMap, provideMap] = createContext<MapScene>();
export { provideMap, useMap };
