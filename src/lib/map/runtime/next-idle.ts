/** Waiting for a finished frame. Asking for `idle` alone can wait for ever: load and idle may share a frame. */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Resolves when everything asked for so far is drawn. */
export async function nextIdle(map: MapLibreMap): Promise<void> {
	const idle = new Promise<void>((resolve) => {
		void map.once('idle', () => {
			resolve();
		});
	});
	map.triggerRepaint();
	await idle;
}
