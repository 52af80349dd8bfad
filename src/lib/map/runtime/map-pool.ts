/**
 * Keeps maps alive between pages: making one costs a second and a WebGL context, showing it again a frame.
 * The list lives in the browser only, because this module is imported by mounted components alone.
 */
import type { MapScene } from '../map-scene.svelte.ts';
import { LiveMap, type LiveMapOptions } from './live-map.ts';

/** The city and its inset. More are ended when they leave the page. */
const KEPT_MAPS = 2;
const idle: LiveMap[] = [];

/** Shows a kept or new map in the container and fills the scene. Returns the way to take it out again. @throws without WebGL 2. */
export function showMap(
	container: HTMLElement,
	scene: MapScene,
	options: LiveMapOptions
): () => void {
	const index = idle.findIndex(
		(map) =>
			map.isWhole && map.geometry === scene.geometry && map.isInteractive === options.isInteractive
	);
	const kept = index < 0 ? undefined : idle.splice(index, 1)[0];
	kept?.bind(container, { scene, options });
	const map = kept ?? new LiveMap(container, { scene, options });
	return () => {
		map.release();
		if (map.isWhole) idle.push(map);
		else map.end();
		if (idle.length > KEPT_MAPS) idle.shift()?.end();
	};
}
