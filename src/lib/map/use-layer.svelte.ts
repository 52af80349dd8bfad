/** Keeps a layer or source of the map equal to what a component says, and takes it away with the component. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { untrack } from 'svelte';
import type { MapScene } from './map-scene.svelte.ts';
import { slotLayer, type Slot } from './runtime/base-style.ts';
import { SourceFeed } from './runtime/source-feed.ts';

/** Adds the layer to its slot; later changes of what `describe` answers become paint, layout or filter changes. */
export function useLayer(scene: MapScene, slot: Slot, describe: () => LayerSpecification): void {
	$effect(() => {
		const { map } = scene;
		if (map === null) return;
		const layer = untrack(describe);
		const owner = Symbol(layer.id);
		if (map.getLayer(layer.id)) map.removeLayer(layer.id);
		scene.owners.set(layer.id, owner);
		map.addLayer(layer, slotLayer(slot));
		$effect(() => {
			repaint(map, describe());
		});
		return () => {
			const isOurs = scene.map === map && scene.owners.get(layer.id) === owner;
			if (isOurs && map.getLayer(layer.id)) map.removeLayer(layer.id);
		};
	});
}

/** Adds the source and pushes every new value of `data` into it, the newest only, at most every `minIntervalMs`. */
export function useSource(
	scene: MapScene,
	id: string,
	{ data, minIntervalMs = 0 }: { data: () => FeatureCollection; minIntervalMs?: number }
): void {
	$effect(() => {
		const { map } = scene;
		if (map === null) return;
		const owner = Symbol(id);
		if (map.getSource(id)) removeSource(map, id);
		scene.owners.set(`source ${id}`, owner);
		map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
		const feed = new SourceFeed({
			minIntervalMs,
			send: async (value) => {
				await map.getSource<GeoJSONSource>(id)?.setData(value);
			}
		});
		$effect(() => {
			feed.push(data());
		});
		return () => {
			feed.stop();
			const isOurs = scene.map === map && scene.owners.get(`source ${id}`) === owner;
			if (isOurs) removeSource(map, id);
		};
	});
}

function removeSource(map: MapLibreMap, id: string): void {
	for (const layer of map.getLayersOrder()) {
		if (map.getLayer(layer)?.source === id) map.removeLayer(layer);
	}
	if (map.getSource(id)) map.removeSource(id);
}

function repaint(map: MapLibreMap, layer: LayerSpecification): void {
	for (const [name, value] of Object.entries(layer.paint ?? {})) {
		map.setPaintProperty(layer.id, name as never, value as never);
	}
	for (const [name, value] of Object.entries(layer.layout ?? {})) {
		map.setLayoutProperty(layer.id, name as never, value as never);
	}
	if ('filter' in layer) map.setFilter(layer.id, layer.filter);
}
