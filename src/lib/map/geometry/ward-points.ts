/** The seed files the map is drawn from, parsed at the door: ward points, the coarse outline and rivers. */
import { csvParse } from 'd3';
import type { Position } from 'geojson';
import type { GeoPoint } from '#lib/foundation/geo/point.ts';

export interface WardPoint extends GeoPoint {
	readonly code: string;
	readonly nameVi: string;
	readonly nameEn: string;
}

/** @throws RangeError when a row has no five-digit code or no coordinates. */
export function parseWardPoints(csv: string): WardPoint[] {
	return csvParse(csv).map((row) => {
		const code = row['code'] ?? '';
		const longitude = numberIn(row['lon']);
		const latitude = numberIn(row['lat']);
		if (!/^\d{5}$/.test(code) || longitude === null || latitude === null) {
			throw new RangeError(`The wards file has a row without code or coordinates: "${code}".`);
		}
		return {
			code,
			longitude,
			latitude,
			nameVi: (row['name_vi'] ?? code).normalize('NFC'),
			nameEn: row['name_en'] ?? code
		};
	});
}

export function parseOutline(csv: string): Position[] {
	return csvParse(csv).map(positionOf);
}

/** Rivers by name, each a line in the order of the file. */
export function parseRivers(csv: string): Map<string, Position[]> {
	const rivers = new Map<string, Position[]>();
	for (const row of csvParse(csv)) {
		const name = row['river'] ?? '';
		rivers.set(name, [...(rivers.get(name) ?? []), positionOf(row)]);
	}
	return rivers;
}

function positionOf(row: Record<string, string | undefined>): Position {
	const longitude = numberIn(row['lon']);
	const latitude = numberIn(row['lat']);
	if (longitude === null || latitude === null) {
		throw new RangeError('A point of the outline or a river has no coordinates.');
	}
	return [longitude, latitude];
}

function numberIn(text: string | undefined): number | null {
	const value = Number(text);
	return text === undefined || text.trim() === '' || !Number.isFinite(value) ? null : value;
}
