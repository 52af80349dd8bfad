/** The layers that point marks share: drawn icons, the dots that stand in for them, and the ring of the selected one. */
import type { MapSelection } from '../contract.ts';
import type { MapScene } from '../map-scene.svelte.ts';
import type { Slot } from '../runtime/base-style.ts';
import { useLayer } from '../use-layer.svelte.ts';

export interface MarkLayer {
	/** Id of the source; the layer gets the same id. */
	readonly id: string;
	readonly kind: MapSelection['kind'];
	readonly slot: Slot;
	/** True where names must make room for the marks. */
	readonly pushesNames: boolean;
	/** True where the icon turns with the property `heading`. */
	readonly turns?: boolean;
}

export function useMarkIcons(scene: MapScene, mark: MarkLayer): void {
	useLayer(scene, mark.slot, () => ({
		id: mark.id,
		type: 'symbol',
		source: mark.id,
		filter: ['!=', ['get', 'isDot'], true],
		layout: {
			'icon-image': ['get', 'image'],
			'icon-size': [
				'interpolate',
				['linear'],
				['zoom'],
				9,
				0.9 * scene.scale,
				11,
				1.04 * scene.scale,
				14,
				1.25 * scene.scale
			],
			'icon-allow-overlap': true,
			'icon-ignore-placement': !mark.pushesNames,
			'icon-rotate': mark.turns === true ? ['get', 'heading'] : 0,
			'icon-rotation-alignment': mark.turns === true ? 'map' : 'viewport',
			'icon-padding': 1,
			'symbol-sort-key': ['get', 'order'],
			'symbol-z-order': 'auto'
		},
		paint: { 'icon-opacity': ['coalesce', ['get', 'opacity'], 1] }
	}));
	useFocusRing(scene, mark);
	$effect(() => {
		scene.selectable.set(mark.id, mark.kind);
		return () => {
			scene.selectable.delete(mark.id);
		};
	});
}

function useFocusRing(scene: MapScene, mark: MarkLayer): void {
	for (const [part, width] of [
		['gap', 6],
		['ring', 3]
	] as const) {
		useLayer(scene, 'focus', () => ({
			id: `${mark.id}-focus-${part}`,
			type: 'circle',
			source: mark.id,
			filter: ['==', ['get', 'id'], scene.selectedId(mark.kind) ?? ''],
			paint: {
				'circle-radius': 15 * scene.scale,
				'circle-opacity': 0,
				'circle-stroke-width': width * scene.scale,
				'circle-stroke-color': part === 'ring' ? scene.palette.action : scene.palette.bg0
			}
		}));
	}
}
