/** What pages hand to the map and what it hands back. Layers take these arrays and nothing else. */
import type { FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import type { Bounds } from '#lib/foundation/geo/bounds.ts';

/** Classes with fixed, meaningful breaks; 1 is low. The page knows the breaks and prints the legend. */
export type LoadClass = 1 | 2 | 3 | 4 | 5;

export interface WardMark {
	readonly wardCode: string;
	/** `none` is hatched, `suppressed` dotted, `plain` bare land. */
	readonly class: LoadClass | 'none' | 'suppressed' | 'plain';
	/** Printed under the name where there is room, for example `72,1%`; its code says why nothing is. */
	readonly value?: MetricValue;
}

export interface StationMark {
	readonly id: string;
	readonly name: string;
	readonly longitude: number;
	readonly latitude: number;
	/** Units ready to leave. */
	readonly ready: MetricValue;
}

export interface HospitalMark {
	readonly id: string;
	readonly name: string;
	readonly longitude: number;
	readonly latitude: number;
	/** Load class; 4 and 5 (over 95 %) are never hidden in a cluster. `none` has sent no figure. */
	readonly class: LoadClass | 'none';
	/** What the class is of; in files only, the mark shows the class. */
	readonly value?: MetricValue;
	/** Alarm priority shown at the corner. */
	readonly alarm?: 1 | 2 | 3;
}

export interface UnitMark {
	readonly id: string;
	readonly longitude: number;
	readonly latitude: number;
	/** Degrees clockwise from north; null when the tracker sends none. */
	readonly heading: number | null;
	readonly kind: 'ready' | 'moving' | 'at_hospital' | 'stale';
	/** Seconds since the fix; widens the uncertainty ring of a stale unit. */
	readonly ageSeconds: number;
}

export interface IncidentMark {
	readonly id: string;
	readonly priority: 1 | 2 | 3 | 4;
	readonly longitude: number;
	readonly latitude: number;
	readonly isOpen: boolean;
}

export interface MapSelection {
	readonly kind: 'ward' | 'station' | 'hospital' | 'unit' | 'incident';
	readonly id: string;
}

/** What every map component takes. Language and theme come from the page (`setLocale`, `data-theme`). */
export interface MapProps {
	/** Accessible name, for example the title of the card. */
	label: string;
	/** Id of the element that says in words what the map shows. */
	describedBy?: string;
	/** Walls switch it off: no gestures and no focus. On by default. */
	interactive?: boolean;
	selected?: MapSelection | null;
	onSelect?: (selection: MapSelection) => void;
	/** The thing under the pointer, null when it left; for tooltips only. */
	onHover?: (selection: MapSelection | null) => void;
}

export interface WardProperties {
	/** Five-digit code as text; the feature id is the same as a number. */
	readonly code: string;
	readonly nameVi: string;
	readonly nameEn: string;
}

export interface WardNameProperties extends WardProperties {
	/** Widest line of text that fits in the ward at the point, degrees of longitude. */
	readonly roomDegrees: number;
	readonly areaKm2: number;
}

/** Everything drawn that does not move. Served by `/api/map/geometry`. */
export interface MapGeometry {
	/** `schematic` is drawn from ward points and must be labelled so. */
	readonly kind: 'schematic' | 'imported';
	/** Where it comes from, for the credit line. */
	readonly source: string;
	readonly wards: FeatureCollection<Polygon | MultiPolygon, WardProperties>;
	readonly names: FeatureCollection<Point, WardNameProperties>;
	readonly rivers: FeatureCollection<MultiLineString, { name: string }>;
	readonly outline: FeatureCollection<MultiLineString, Record<string, never>>;
}

/** The crowded core that the inset enlarges. Degrees. */
export const CORE_BOX: Bounds = { west: 105.742, south: 20.948, east: 105.925, north: 21.092 };
