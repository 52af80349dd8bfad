/**
 * One living map as its layers see it: the MapLibre map once it is loaded, the palette of the theme, the zoom,
 * and who may be clicked. Layers get it with `useMap()`.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { createContext } from 'svelte';
import { isInBounds, type Bounds } from '#lib/foundation/geo/bounds.ts';
import { DEGREES_TO_RADIANS, type GeoPoint } from '#lib/foundation/geo/point.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { MapGeometry, MapSelection } from './contract.ts';
import type { Palette } from './runtime/palette.ts';

export interface MapSceneOptions {
	readonly geometry: MapGeometry;
	readonly locale: Locale;
	readonly selected: () => MapSelection | null;
	/** Inside it the map draws dots and no names, because the inset shows the details. */
	readonly dotsInside: () => Bounds | null;
	/** A map nobody can move, such as the inset: marks that its edge would cut are left out. */
	readonly isFixed: boolean;
}

/** A reader who zooms in this far past the whole city wants the details on this map. */
const DETAIL_ZOOM_STEPS = 0.8;
/** Half a mark, CSS pixels at scale 1. */
const EDGE_PX = 9;
const WORLD_PX = 512;

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

	/** The places whose mark is not cut by the edge of a fixed map; all of them on a map that can be moved. */
	within<Place extends GeoPoint>(places: readonly Place[]): readonly Place[] {
		const { view } = this;
		if (!this.#options.isFixed || view === null) return places;
		const margin = (EDGE_PX * this.scale * 360) / (WORLD_PX * 2 ** this.zoom);
		const rise = margin * Math.cos(view.north * DEGREES_TO_RADIANS);
		const box = {
			west: view.west + margin,
			south: view.south + rise,
			east: view.east - margin,
			north: view.north - rise
		};
		return places.filter((place) => isInBounds(box, place));
	}

	/** Id of the selected thing when it is of this kind, else null. */
	selectedId(kind: MapSelection['kind']): string | null {
		const selected = this.#options.selected();
		return selected?.kind === kind ? selected.id : null;
	}
}

const [useMap, provideMap] = createContext<MapScene>();
export { provideMap, useMap };
