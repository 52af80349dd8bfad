/** The empty style every map starts from: the still sources, and hidden slots that fix the drawing order. */
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { MapGeometry } from '../contract.ts';
import { fontFaces } from './font-faces.ts';

/** From the ground up. A layer is put under its slot's hidden marker, whenever it is mounted. */
const SLOTS = [
	'areas',
	'lines',
	'rivers',
	'outline',
	'highlight',
	'names',
	'river-names',
	'rings',
	'facilities',
	'units',
	'incidents',
	'focus'
] as const;
export type Slot = (typeof SLOTS)[number];

export function slotLayer(slot: Slot): string {
	return `slot-${slot}`;
}

export function baseStyle(geometry: MapGeometry): StyleSpecification {
	return {
		version: 8,
		'font-faces': fontFaces,
		sources: {
			wards: { type: 'geojson', data: geometry.wards, tolerance: 0.2 },
			names: { type: 'geojson', data: geometry.names },
			rivers: { type: 'geojson', data: geometry.rivers },
			outline: { type: 'geojson', data: geometry.outline, tolerance: 0.2 }
		},
		layers: SLOTS.map((slot) => ({
			id: slotLayer(slot),
			type: 'background',
			layout: { visibility: 'none' }
		}))
	};
}

const STILL_SOURCES: ReadonlySet<string> = new Set(['wards', 'names', 'rivers', 'outline']);

/** Back to the empty style: layers, moving sources and ward classes of the last page are gone. */
export function clearMap(map: MapLibreMap): void {
	for (const id of map.getLayersOrder()) {
		if (!id.startsWith('slot-')) map.removeLayer(id);
	}
	for (const id of Object.keys(map.getStyle().sources)) {
		if (!STILL_SOURCES.has(id)) map.removeSource(id);
	}
	map.removeFeatureState({ source: 'wards' });
	map.removeFeatureState({ source: 'names' });
}
