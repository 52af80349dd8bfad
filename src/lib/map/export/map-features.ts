/** What a map shows as GeoJSON features (RFC 7946): WGS 84, outer rings counter-clockwise, values with their state. */
import type { Feature, FeatureCollection, Point, Polygon, MultiPolygon, Position } from 'geojson';
import { metricOf } from '#lib/domains/metrics.ts';
import type { GeoPoint } from '#lib/foundation/geo/point.ts';
import { polygonsOf, signedRingAreaKm2, type Area } from '#lib/foundation/geo/polygon.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { stateOf, type MetricValue } from '#lib/metrics/metric-value.ts';
import { exportable } from '#lib/ui/export/export-table.ts';
import type { MapGeometry } from '../contract.ts';
import type { MapContents } from './map-contents.svelte.ts';

interface At {
	readonly nowMs: number;
	readonly locale: Locale;
}

/** A tenth of a metre: finer than any of our positions. */
const STEP = 1e6;

export function mapFeatures(
	{ wards, stations, hospitals, units }: MapContents,
	geometry: MapGeometry,
	{ nowMs, locale }: At
): FeatureCollection {
	const byCode = new Map(wards.map((mark) => [mark.wardCode, mark]));
	const { features } = geometry.wards;
	const areas = features.map(({ properties, geometry: area }): Feature => {
		const { code, nameVi, nameEn } = properties;
		const name = locale === 'vi' ? nameVi : nameEn;
		const about = { kind: 'ward', code, name, ...valueProperties(byCode.get(code)?.value, nowMs) };
		return { type: 'Feature', id: `ward:${code}`, properties: about, geometry: wound(area) };
	});
	const points = [
		...stations.map((mark) =>
			place('station', mark, { name: mark.name, ...valueProperties(mark.ready, nowMs) })
		),
		...hospitals.map((mark) =>
			place('hospital', mark, { name: mark.name, ...valueProperties(mark.value, nowMs) })
		),
		...units.map((mark) =>
			place('unit', mark, {
				look: mark.kind,
				heading: mark.heading,
				positionAt: new Date(nowMs - mark.ageSeconds * 1_000).toISOString()
			})
		)
	];
	return { type: 'FeatureCollection', features: [...areas, ...points] };
}

/** The value raw, or null with the code that says why; what is suppressed stays so. */
function valueProperties(found: MetricValue | undefined, nowMs: number): Record<string, unknown> {
	if (found === undefined) return {};
	const { metric, unit, scope, value, numerator, denominator, ...rest } = exportable(found);
	return {
		metric: `${metric}@${String(metricOf(found).version)}`,
		scope,
		unit,
		value,
		numerator: numerator ?? null,
		denominator: denominator ?? null,
		denominatorDate: rest.denominatorDate ?? null,
		interval: rest.interval ?? null,
		state: stateOf(found, nowMs),
		missing: rest.missing,
		isEstimate: rest.isEstimate ?? false,
		asOf: rest.asOf
	};
}

function place(
	kind: string,
	mark: GeoPoint & { readonly id: string },
	properties: Readonly<Record<string, unknown>>
): Feature<Point> {
	return {
		type: 'Feature',
		id: `${kind}:${mark.id}`,
		properties: { kind, id: mark.id, ...properties },
		geometry: { type: 'Point', coordinates: rounded([mark.longitude, mark.latitude]) }
	};
}

/** Outer rings counter-clockwise, holes clockwise, whatever way they came. */
function wound(area: Area): Polygon | MultiPolygon {
	const polygons = polygonsOf(area).map((rings) =>
		rings.map((ring, index) => {
			const isCounterClockwise = signedRingAreaKm2(ring) > 0;
			const positions = ring.map(rounded);
			return isCounterClockwise === (index === 0) ? positions : positions.toReversed();
		})
	);
	const [only] = polygons;
	return polygons.length === 1 && only !== undefined
		? { type: 'Polygon', coordinates: only }
		: { type: 'MultiPolygon', coordinates: polygons };
}

function rounded([longitude = NaN, latitude = NaN]: Position): Position {
	return [Math.round(longitude * STEP) / STEP, Math.round(latitude * STEP) / STEP];
}
