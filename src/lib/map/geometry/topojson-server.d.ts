/** The one function used of topojson-server, which ships no types. */
declare module 'topojson-server' {
	import type { FeatureCollection } from 'geojson';
	import type { GeometryCollection, Topology } from 'topojson-specification';

	export function topology<Name extends string>(
		objects: Record<Name, FeatureCollection>,
		quantization?: number
	): Topology<Record<Name, GeometryCollection>>;
}
