/** English of the map words. */
import type { map as source } from '../vi/map.ts';

export const map: typeof source = {
	label: 'Map of Hanoi',
	schematic: 'Schematic wards',
	schematicLong: 'Schematic built from ward office points; not administrative boundaries',
	boundaries: 'Ward boundaries',
	inset: 'Inner city',
	insetScale: (times, count) => `${times}× scale · ${count} wards`,
	tableTwin: 'Table with the same data as the map',
	layer: {
		units: 'Stations & ambulances',
		beds: 'Hospital load',
		waits: 'Kiosk waiting times',
		coverage: 'Screening coverage'
	},
	legend: {
		title: 'Legend',
		stationReady: 'Station, units ready',
		unitOnDuty: 'Unit on duty',
		unitReady: 'Unit ready',
		unitLost: 'Signal lost',
		incident: 'Open incident',
		below: (value) => `below ${value}`,
		between: (low, high) => `${low}–${high}`,
		above: (value) => `above ${value}`,
		noData: 'no data yet',
		suppressed: 'hidden, below 10 people',
		count: (label, count) => `${label} (${count})`
	},
	cluster: (count) => `${count} points close together`,
	scaleKm: (km) => `${km} km`,
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	reset: 'Back to the whole city',
	loading: 'Loading the map…',
	wardList: 'Choose a ward on the map',
	wardListHelp: 'Arrow keys, Home, End or the first letters of a name; Enter chooses.',
	twoFingers: 'Use two fingers to move the map',
	contextLost: 'The map is being drawn again. The table below is complete.',
	unavailable: 'This device cannot draw the map. The table holds the same data.'
};
