/** The page that tells more about a thing chosen on the overview map. */
import type { MapSelection } from '#lib/map/contract.ts';

export type OverviewLayer = 'units' | 'beds' | 'waits' | 'coverage';

/** A hospital means its beds, or its kiosks while waits are shown. */
export function pageOf(
	kind: MapSelection['kind'],
	layer: OverviewLayer
): 'ems' | 'hospitals' | 'kiosks' | 'coverage' {
	if (kind === 'ward') return 'coverage';
	if (kind === 'hospital') return layer === 'waits' ? 'kiosks' : 'hospitals';
	return 'ems';
}
