/** Reads a boundary file, GeoJSON or TopoJSON, into plain features. Nothing is fetched: a link to elsewhere is an error. */
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';

export interface BoundaryFeature {
	readonly properties: Readonly<Record<string, unknown>>;
	/** Unchecked. */
	readonly geometry: unknown;
}

export type ReadResult =
	| { readonly isOk: true; readonly features: readonly BoundaryFeature[] }
	| { readonly isOk: false; readonly problem: string };

const collection = z.object({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.object({
			type: z.literal('Feature'),
			properties: z.record(z.string(), z.unknown()).nullable(),
			geometry: z.unknown()
		})
	)
});

const topologyShape = z.looseObject({
	type: z.literal('Topology'),
	objects: z.record(z.string(), z.looseObject({ type: z.string() })),
	arcs: z.array(z.array(z.array(z.number())))
});

export function readBoundaryFeatures(text: string, objectName?: string): ReadResult {
	let document: unknown;
	try {
		document = JSON.parse(text);
	} catch {
		return problem('The file is not JSON. Export the boundaries as GeoJSON or TopoJSON.');
	}
	const topo = topologyShape.safeParse(document);
	if (topo.success) return fromTopology(topo.data as unknown as Topology, objectName);
	return fromCollection(document);
}

function fromCollection(document: unknown): ReadResult {
	const parsed = collection.safeParse(document);
	if (!parsed.success) {
		return problem('The file is neither a GeoJSON FeatureCollection nor a TopoJSON Topology.');
	}
	return {
		isOk: true,
		features: parsed.data.features.map(({ properties, geometry }) => ({
			properties: properties ?? {},
			geometry
		}))
	};
}

function fromTopology(topo: Topology, objectName: string | undefined): ReadResult {
	const names = Object.keys(topo.objects);
	const name = objectName ?? (names.length === 1 ? names[0] : undefined);
	const object = name === undefined ? undefined : topo.objects[name];
	if (object?.type !== 'GeometryCollection') {
		return problem(
			`Say which object holds the wards with --object; the file has: ${names.join(', ') || 'none'}.`
		);
	}
	try {
		const converted: FeatureCollection = feature(topo, object as GeometryCollection);
		return fromCollection(converted);
	} catch {
		return problem('The arcs of the TopoJSON file do not fit together. Export it again.');
	}
}

function problem(sentence: string): ReadResult {
	return { isOk: false, problem: sentence };
}
