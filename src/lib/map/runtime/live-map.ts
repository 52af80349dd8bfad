/** The life of one map inside its scene: start, follow theme and size, survive a lost context, end. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '#lib/foundation/geo/bounds.ts';
import type { MapSelection } from '../contract.ts';
import type { MapScene } from '../map-scene.svelte.ts';
import { redrawImages, serveImages } from '../symbols/symbol-images.ts';
import { createMap } from './map-runtime.ts';
import { readPalette, watchPalette } from './palette.ts';
import { watchPointer } from './pointer.ts';

export interface LiveMapOptions {
	readonly bounds: Bounds;
	readonly paddingPx: number;
	readonly label: string;
	readonly isInteractive: boolean;
	readonly onSelect: (selection: MapSelection) => void;
	readonly onHover: (selection: MapSelection | null) => void;
	/** After every move and resize, for frames drawn over the map. */
	readonly onMove: (map: MapLibreMap) => void;
}

/** MapLibre restores a lost context by itself; past this time the map is made again. Milliseconds. */
const RESTORE_LIMIT_MS = 4_000;

/** Starts a map in the container and fills the scene. Returns the way to end it. @throws without WebGL 2. */
export function startLiveMap(
	container: HTMLElement,
	scene: MapScene,
	options: LiveMapOptions
): () => void {
	scene.palette = readPalette(container);
	scene.scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
	scene.isReducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
	let map = makeMap();
	let restoreTimer: ReturnType<typeof setTimeout> | undefined;
	const stopPalette = watchPalette(container, (palette) => {
		scene.palette = palette;
		redrawImages(map, palette);
	});
	return () => {
		stopPalette();
		clearTimeout(restoreTimer);
		scene.map = null;
		map.remove();
	};

	function makeMap(): MapLibreMap {
		const made = createMap(container, { ...options, geometry: scene.geometry });
		serveImages(made, () => scene.palette);
		watchPointer(made, { ...options, selectable: scene.selectable });
		keepWholeCity(made);
		made.on('webglcontextlost', () => {
			restoreTimer = setTimeout(() => {
				scene.map = null;
				made.remove();
				map = makeMap();
			}, RESTORE_LIMIT_MS);
		});
		made.on('webglcontextrestored', () => {
			clearTimeout(restoreTimer);
		});
		void made.once('load', () => {
			scene.map = made;
		});
		return made;
	}

	/** A map nobody has moved keeps its bounds in view when its box changes. */
	function keepWholeCity(made: MapLibreMap): void {
		const { west, south, east, north } = options.bounds;
		let isMoved = false;
		const settle = () => {
			const shown = made.getBounds();
			scene.view = {
				west: shown.getWest(),
				south: shown.getSouth(),
				east: shown.getEast(),
				north: shown.getNorth()
			};
			scene.zoom = made.getZoom();
			if (!isMoved) scene.homeZoom = made.getZoom();
			options.onMove(made);
		};
		made.on('movestart', (event) => {
			isMoved ||= 'originalEvent' in event && event.originalEvent !== undefined;
		});
		made.on('resize', () => {
			if (!isMoved) {
				made.fitBounds([west, south, east, north], {
					padding: options.paddingPx,
					animate: false
				});
			}
			settle();
		});
		made.on('move', () => {
			options.onMove(made);
		});
		made.on('moveend', settle);
		settle();
	}
}
