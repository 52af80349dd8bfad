/** From hospitals and stations to the points MapLibre draws: singles, clusters, and dots where the inset takes over. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { isInBounds, type Bounds } from '#lib/foundation/geo/bounds.ts';
import type { GeoPoint } from '#lib/foundation/geo/point.ts';
import type { HospitalMark, StationMark } from '../contract.ts';
import { declutter, type Mark } from './declutter.ts';

/** Classes that must stay visible: over 95 % of the beds (ux.md §12). */
const CROWDED_FROM = 4;

export interface FacilityView {
	readonly zoom: number;
	/** Symbol size over that of a desk. */
	readonly scale: number;
	readonly dotsInside: Bounds | null;
}

/** `count` above 1 marks a cluster; `tone` names the class of a dot. */
export interface FacilityProperties {
	id: string;
	image: string;
	count: number;
	tone: string;
	isDot: boolean;
	order: number;
}

type Facilities = FeatureCollection<Point, FacilityProperties>;

export function stationFeatures(stations: readonly StationMark[], view: FacilityView): Facilities {
	const byId = new Map(stations.map((station) => [station.id, station]));
	return arranged(stations, view, {
		isPinned: () => false,
		single: (id) => {
			const ready = byId.get(id)?.ready.value ?? null;
			return {
				image: `station:${ready === null ? '-' : String(ready)}`,
				tone: 'station',
				order: 0
			};
		},
		cluster: (ids) => `stations:${readyText(ids.map((id) => byId.get(id)?.ready.value ?? null))}`
	});
}

export function hospitalFeatures(
	hospitals: readonly HospitalMark[],
	view: FacilityView
): Facilities {
	const byId = new Map(hospitals.map((hospital) => [hospital.id, hospital]));
	return arranged(hospitals, view, {
		isPinned: (id) => isPinnedHospital(byId.get(id)),
		single: (id) => {
			const hospital = byId.get(id);
			const load = String(hospital?.class ?? 'none');
			const image = `hospital:${load}${hospital?.alarm ? `:${String(hospital.alarm)}` : ''}`;
			return { image, tone: load, order: isPinnedHospital(hospital) ? 2 : 0 };
		},
		cluster: (ids) => `hospitals:${String(ids.length)}`
	});
}

function isPinnedHospital(hospital: HospitalMark | undefined): boolean {
	if (hospital === undefined) return false;
	const isCrowded = typeof hospital.class === 'number' && hospital.class >= CROWDED_FROM;
	return isCrowded || hospital.alarm !== undefined;
}

/** Ready units of a cluster; unknown when any member is unknown, since a partial sum would look whole. */
function readyText(counts: readonly (number | null)[]): string {
	return counts.includes(null)
		? '-'
		: String(counts.reduce<number>((sum, count) => sum + (count ?? NaN), 0));
}

interface Looks {
	readonly isPinned: (id: string) => boolean;
	readonly single: (id: string) => { image: string; tone: string; order: number };
	readonly cluster: (ids: readonly string[]) => string;
}

function arranged(
	places: readonly (GeoPoint & { readonly id: string })[],
	view: FacilityView,
	looks: Looks
): Facilities {
	const isDot = (place: GeoPoint) => view.dotsInside !== null && isInBounds(view.dotsInside, place);
	const marks: Mark[] = places
		.filter((place) => !isDot(place))
		.map(({ id, longitude, latitude }) => ({
			id,
			longitude,
			latitude,
			isPinned: looks.isPinned(id)
		}));
	const { single, clusters } = declutter(marks, {
		zoom: view.zoom,
		spacingPx: 20 * view.scale,
		maxShiftPx: 14 * view.scale
	});
	return {
		type: 'FeatureCollection',
		features: [
			...places
				.filter(isDot)
				.map((place) =>
					point(place, { id: place.id, ...looks.single(place.id), count: 1, isDot: true })
				),
			...single.map((place) =>
				point(place, { id: place.id, ...looks.single(place.id), count: 1, isDot: false })
			),
			...clusters.map((cluster) =>
				point(cluster, {
					id: cluster.ids.join(','),
					image: looks.cluster(cluster.ids),
					count: cluster.ids.length,
					tone: 'cluster',
					isDot: false,
					order: 1
				})
			)
		]
	};
}

function point(
	{ longitude, latitude }: GeoPoint,
	properties: FacilityProperties
): Feature<Point, FacilityProperties> {
	return {
		type: 'Feature',
		properties,
		geometry: { type: 'Point', coordinates: [longitude, latitude] }
	};
}
