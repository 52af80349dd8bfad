/** Fetches what does not move. The browser keeps it and asks only whether it changed. */
import type { MapGeometry } from './contract.ts';

export const GEOMETRY_PATH = '/api/map/geometry';

/** @throws Error with the status when the server does not answer with geometry. */
export async function loadGeometry(fetcher: typeof fetch): Promise<MapGeometry> {
	const response = await fetcher(GEOMETRY_PATH);
	if (!response.ok) {
		throw new Error(`The map geometry did not load (${String(response.status)}). Reload the page.`);
	}
	return (await response.json()) as MapGeometry;
}
