/** Makes the MapLibre map. Imported lazily, so that pages without a map do not carry the 290 KB. */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Bounds } from '#lib/foundation/geo/bounds.ts';
import type { MapGeometry } from '../contract.ts';
import { baseStyle } from './base-style.ts';
import { guardGlyphs } from './glyph-guard.ts';

setWorkerUrl(workerUrl);

/** Room around the city for gestures and for narrow, tall screens. Degrees. */
const MAX_BOUNDS: [number, number, number, number] = [103, 18, 108.5, 24];

export interface MapOptions {
	readonly geometry: MapGeometry;
	readonly bounds: Bounds;
	readonly paddingPx: number;
	/** Accessible name of the canvas. */
	readonly label: string;
	/** What a touch screen says when one finger, which scrolls the page, tries to move the map. */
	readonly touchHint: string;
	readonly isInteractive: boolean;
}

/** A map with the still sources and no layers. The caller calls `remove()`. @throws when WebGL 2 is missing. */
export function createMap(container: HTMLElement, options: MapOptions): MapLibreMap {
	const { west, south, east, north } = options.bounds;
	const map = new MapLibreMap({
		container,
		style: baseStyle(options.geometry),
		bounds: [west, south, east, north],
		fitBoundsOptions: { padding: options.paddingPx },
		maxBounds: MAX_BOUNDS,
		minZoom: 6,
		maxZoom: 17,
		interactive: options.isInteractive,
		dragRotate: false,
		maxPitch: 0,
		touchPitch: false,
		renderWorldCopies: false,
		attributionControl: false,
		fadeDuration: 0,
		refreshExpiredTiles: false,
		cooperativeGestures: options.isInteractive && matchMedia('(pointer: coarse)').matches,
		locale: {
			'Map.Title': options.label,
			'CooperativeGesturesHandler.MobileHelpText': options.touchHint
		}
	});
	guardGlyphs(map);
	if (options.isInteractive) {
		map.keyboard.disableRotation();
		map.touchZoomRotate.disableRotation();
	}
	return map;
}
