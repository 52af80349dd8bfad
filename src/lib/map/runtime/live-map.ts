/** One MapLibre map that outlives the components which show it: it is bound to a scene, released, and bound again. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '#lib/foundation/geo/bounds.ts';
import type { MapGeometry, MapSelection } from '../contract.ts';
import type { MapScene } from '../map-scene.svelte.ts';
import { redrawImages, serveImages } from '../symbols/symbol-images.ts';
import { clearMap } from './base-style.ts';
import { createMap } from './map-runtime.ts';
import { readPalette, watchPalette } from './palette.ts';
import { watchPointer } from './pointer.ts';

export interface LiveMapOptions {
	readonly bounds: Bounds;
	readonly paddingPx: number;
	readonly label: string;
	readonly touchHint: string;
	readonly isInteractive: boolean;
	readonly onSelect: (selection: MapSelection) => void;
	readonly onHover: (selection: MapSelection | null) => void;
	/** After every move and resize, for frames drawn over the map. */
	readonly onMove: (map: MapLibreMap) => void;
}

interface Binding {
	readonly scene: MapScene;
	readonly options: LiveMapOptions;
	/** True once the reader moved the map: it is then left where it is when its box changes. */
	isMoved: boolean;
}

/**
 * Pause before a map that lost its context is made again, and between attempts. Milliseconds. MapLibre's own
 * restoring forgets feature state and the glyph guard, so a new map is the honest way.
 */
const REBUILD_PAUSE_MS = 1_000;

export class LiveMap {
	readonly geometry: MapGeometry;
	readonly isInteractive: boolean;
	readonly #element = document.createElement('div');
	#map: MapLibreMap;
	#binding: Binding | null = null;
	#rebuildTimer: ReturnType<typeof setTimeout> | undefined;
	/** False before the first load and between a lost context and the new map. */
	isWhole = false;

	/** @throws when the browser has no WebGL 2. */
	constructor(container: HTMLElement, { scene, options }: Pick<Binding, 'scene' | 'options'>) {
		this.geometry = scene.geometry;
		this.isInteractive = options.isInteractive;
		Object.assign(this.#element.style, { position: 'absolute', inset: '0' });
		container.append(this.#element);
		this.#prepare(container, scene);
		this.#binding = { scene, options, isMoved: false };
		this.#map = this.#make(options);
		watchPalette(this.#element, (palette) => {
			if (this.#binding !== null) this.#binding.scene.palette = palette;
			redrawImages(this.#map, palette);
		});
	}

	/** Shows a whole map in another place, for other layers, with all of its bounds in view. */
	bind(container: HTMLElement, { scene, options }: Pick<Binding, 'scene' | 'options'>): void {
		container.append(this.#element);
		this.#prepare(container, scene);
		this.#binding = { scene, options, isMoved: false };
		this.#map.resize();
		this.#settle();
		scene.map = this.#map;
	}

	/** Takes the map out of the page and everything of its layers out of the map. */
	release(): void {
		if (this.#binding !== null) this.#binding.scene.map = null;
		this.#binding = null;
		this.#element.remove();
		if (this.isWhole) clearMap(this.#map);
	}

	end(): void {
		clearTimeout(this.#rebuildTimer);
		this.#map.remove();
	}

	#prepare(container: HTMLElement, scene: MapScene): void {
		scene.palette = readPalette(container);
		scene.scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
		scene.isReducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
	}

	#make(options: LiveMapOptions): MapLibreMap {
		const map = createMap(this.#element, { ...options, geometry: this.geometry });
		serveImages(map, () => this.#binding?.scene.palette ?? readPalette(document.documentElement));
		watchPointer(map, () => {
			const { scene, options: bound } = this.#binding ?? {};
			return scene && bound ? { ...bound, selectable: scene.selectable } : null;
		});
		map.on('movestart', (event) => {
			const isByReader = 'originalEvent' in event && event.originalEvent !== undefined;
			if (isByReader && this.#binding !== null) this.#binding.isMoved = true;
		});
		map.on('resize', () => {
			this.#settle();
		});
		map.on('move', () => {
			this.#binding?.options.onMove(map);
		});
		map.on('moveend', () => {
			this.#tellView();
		});
		map.on('webglcontextlost', () => {
			if (this.#binding !== null) this.#binding.scene.map = null;
			this.isWhole = false;
			this.#rebuildSoon();
		});
		void map.once('load', () => {
			this.isWhole = true;
			this.#settle();
			if (this.#binding !== null) this.#binding.scene.map = map;
		});
		return map;
	}

	#rebuildSoon(): void {
		clearTimeout(this.#rebuildTimer);
		this.#rebuildTimer = setTimeout(() => {
			if (this.#binding === null) return;
			try {
				const broken = this.#map;
				this.#map = this.#make(this.#binding.options);
				broken.remove();
			} catch {
				this.#rebuildSoon();
			}
		}, REBUILD_PAUSE_MS);
	}

	/** A map nobody has moved keeps its bounds in view. */
	#settle(): void {
		const { options, isMoved } = this.#binding ?? {};
		const box = this.#element.getBoundingClientRect();
		if (options === undefined || Math.min(box.width, box.height) <= 2 * options.paddingPx) return;
		const { west, south, east, north } = options.bounds;
		if (isMoved !== true) {
			this.#map.fitBounds([west, south, east, north], {
				padding: options.paddingPx,
				animate: false
			});
		}
		this.#tellView();
	}

	#tellView(): void {
		if (this.#binding === null) return;
		const { scene, options, isMoved } = this.#binding;
		const shown = this.#map.getBounds();
		scene.view = {
			west: shown.getWest(),
			south: shown.getSouth(),
			east: shown.getEast(),
			north: shown.getNorth()
		};
		scene.zoom = this.#map.getZoom();
		if (!isMoved) scene.homeZoom = scene.zoom;
		options.onMove(this.#map);
	}
}
