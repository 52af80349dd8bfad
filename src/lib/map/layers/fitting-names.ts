/** Which ward names have room at a zoom: a name that leaves its area belongs to the table, not to the map. */
import { isInBounds, type Bounds } from '#lib/foundation/geo/bounds.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import type { MapGeometry } from '../contract.ts';

/** Mean advance of a letter, em. Be Vietnam Pro Medium over the 126 names. */
const LETTER_EM = 0.55;
/** MapLibre draws 512 px tiles. */
const WORLD_PX = 512;

export interface FitOptions {
	readonly zoom: number;
	readonly locale: Locale;
	readonly textPx: number;
	/** Share of the name that must fit: 1 on a coloured map, less on a bare one. */
	readonly fitRatio: number;
	readonly hiddenInside: Bounds | null;
	/** What is on screen; a name that would be cut by its edge is left out. */
	readonly view: Bounds | null;
}

/** Codes of the wards whose name is drawn. */
export function fittingNames(names: MapGeometry['names'], options: FitOptions): string[] {
	const pxPerDegree = (WORLD_PX * 2 ** options.zoom) / 360;
	return names.features.flatMap(({ properties, geometry }) => {
		const [longitude = NaN, latitude = NaN] = geometry.coordinates;
		const name = options.locale === 'vi' ? properties.nameVi : properties.nameEn;
		const widthDegrees = (name.length * LETTER_EM * options.textPx) / pxPerDegree;
		const isWide = properties.roomDegrees < widthDegrees * options.fitRatio;
		const heightDegrees = options.textPx / pxPerDegree;
		const ends = [-0.5, 0, 0.5].flatMap((share) =>
			[-heightDegrees, heightDegrees].map((rise) => ({
				longitude: longitude + widthDegrees * share,
				latitude: latitude + rise
			}))
		);
		const { view, hiddenInside } = options;
		const isCut = view !== null && !ends.every((end) => isInBounds(view, end));
		const isHidden = hiddenInside !== null && ends.some((end) => isInBounds(hiddenInside, end));
		return isWide || isCut || isHidden ? [] : [properties.code];
	});
}
