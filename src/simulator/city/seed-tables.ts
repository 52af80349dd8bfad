/** The registry files of `db/seed` as the simulator needs them. Rows without the needed figures are left out. */
import { parse } from 'csv-parse/sync';
import { kilometresBetween, type Place } from './place.ts';

export interface Ward extends Place {
	readonly code: string;
	readonly isUrban: boolean;
	readonly population: number;
	/** Persons per square kilometre. */
	readonly density: number;
	/** Half the way to the nearest other ward point, kilometres: no place of the ward lies further off. */
	readonly radiusKm: number;
}

export interface Hospital extends Place {
	readonly id: string;
	readonly isCityHospital: boolean;
	readonly kind: string;
	readonly specialty: string;
	/** Published beds, else the estimate of the seed file. */
	readonly beds: number;
}

export interface Unit {
	readonly id: string;
	readonly stationId: string;
	readonly isMotorbike: boolean;
	readonly home: Place;
}

export interface Kiosk {
	readonly id: string;
	readonly facilityId: string;
}

export interface City {
	readonly wards: readonly Ward[];
	readonly hospitals: readonly Hospital[];
	readonly units: readonly Unit[];
	readonly kiosks: readonly Kiosk[];
}

type Row = Readonly<Record<string, string>>;

const files = import.meta.glob<string>('/db/seed/*.csv', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** @throws RangeError when a seed file is missing from the build. */
export function loadCity(): City {
	const stations = new Map(rows('stations').map((row) => [row['id'], placeOf(row)]));
	return {
		wards: wardsOf(rows('wards')),
		hospitals: rows('hospitals').flatMap(hospitalOf),
		units: rows('units').flatMap((row) => {
			const home = stations.get(row['station_id']);
			if (home === undefined || home === null) return [];
			return [
				{
					id: text(row, 'unit_id'),
					stationId: text(row, 'station_id'),
					isMotorbike: row['kind'] === 'motorbike',
					home
				}
			];
		}),
		kiosks: rows('kiosks').map((row) => ({
			id: text(row, 'kiosk_id'),
			facilityId: text(row, 'facility_id')
		}))
	};
}

function rows(name: string): Row[] {
	const csv = files[`/db/seed/${name}.csv`];
	if (csv === undefined)
		throw new RangeError(
			`The seed file db/seed/${name}.csv is missing; restore it and build again.`
		);
	return parse(csv, { columns: true, skip_empty_lines: true, bom: true });
}

function wardsOf(table: readonly Row[]): Ward[] {
	const places = table.map((row) => {
		const place = placeOf(row);
		if (place === null) throw new RangeError(`Ward ${text(row, 'code')} has no point.`);
		return place;
	});
	return table.map((row, index) => {
		const place = places[index] as Place;
		const others = places.filter((_, other) => other !== index);
		const population = Number(row['population']);
		return {
			...place,
			code: text(row, 'code'),
			isUrban: row['type'] === 'phuong',
			population,
			density: population / Number(row['area_km2']),
			radiusKm: Math.min(...others.map((other) => kilometresBetween(place, other))) / 2
		};
	});
}

function hospitalOf(row: Row): Hospital[] {
	const place = placeOf(row);
	const beds = Number(text(row, 'beds_published') || text(row, 'beds_estimate'));
	if (place === null || beds <= 0) return [];
	return [
		{
			...place,
			id: text(row, 'id'),
			isCityHospital: row['is_doh42'] === '1',
			kind: text(row, 'type'),
			specialty: text(row, 'specialty'),
			beds
		}
	];
}

function placeOf(row: Row): Place | null {
	if (!row['lat'] || !row['lon']) return null;
	return { latitude: Number(row['lat']), longitude: Number(row['lon']) };
}

function text(row: Row, column: string): string {
	return row[column] ?? '';
}
