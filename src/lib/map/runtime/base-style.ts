/** The empty style every map starts from: the still sources, and hidden slots that fix the drawing order. */
import type { StyleSpecification } from 'maplibre-gl';
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
