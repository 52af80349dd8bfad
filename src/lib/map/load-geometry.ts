/** Fetches what does not move, once for the life of the document: kept maps are recognised by it. Browser only. */
import type { MapGeometry } from './contract.ts';

const GEOMETRY_PATH = '/api/map/geometry';

let loaded: Promise<MapGeometry> | null = null;

/** A failed load is forgotten, so that the next page tries again. @throws Error with the status when the server does not answer with geometry. */
export async function loadGeometry(): Promise<MapGeometry> {
	loaded ??= request();
	try {
		return await loaded;
	} catch (error) {
		loaded = null;
		throw error;
	}
}

async function request(): Promise<MapGeometry> {
	const response = await fetch(GEOMETRY_PATH);
	if (!response.ok) {
		throw new Error(`The map geometry did not load (${String(response.status)}). Reload the page.`);
	}
	return (await response.json()) as MapGeometry;
}
