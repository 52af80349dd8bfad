/** Present load of each hospital, computed the same way on the server and in the browser from live snapshots. */
import { group } from 'd3';
import type { HospitalEntry } from '../wards/registry.ts';
import type { Figure } from '#lib/metrics/figure.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import { hospitalBeds, type BedSnapshot, type Diversion, type EdSnapshot } from './contract.ts';

export type BedRow = LiveEntity & BedSnapshot;
export type EdRow = LiveEntity & EdSnapshot;
export type DiversionRow = LiveEntity & Diversion;

export interface HospitalLoad {
	readonly facilityId: string;
	/** Occupied over staffed beds; `reporting` of `expected` counts departments, bed type by bed type. */
	readonly occupancy: Figure;
	/** Staffed minus occupied beds in adult intensive care; never below zero. */
	readonly icuFree: Figure;
	readonly edWaiting: Figure;
	readonly ed: EdRow | null;
	/** The diversion in force, or null. */
	readonly diversion: DiversionRow | null;
	readonly beds: readonly BedRow[];
}

const freshness = hospitalBeds.freshness;

/** One row per hospital of the registry, in registry order. A hospital that never sent has null values. */
export function hospitalLoads(
	hospitals: readonly HospitalEntry[],
	live: { readonly beds: Iterable<LiveEntity>; readonly diversions: Iterable<LiveEntity> },
	nowMs: number
): HospitalLoad[] {
	const snapshots = group(live.beds as Iterable<BedRow | EdRow>, (row) => row.facilityId);
	const diversions = new Map(
		[...(live.diversions as Iterable<DiversionRow>)].map((row) => [row.facilityId, row])
	);
	return hospitals.map(({ facilityId }) => {
		const rows = snapshots.get(facilityId) ?? [];
		const beds = rows.filter((row): row is BedRow => row.type === 'bed_snapshot');
		const ed = rows.find((row): row is EdRow => row.type === 'ed_snapshot') ?? null;
		return {
			facilityId,
			occupancy: occupancyOf(beds, nowMs),
			icuFree: icuFreeOf(beds, nowMs),
			edWaiting: {
				value: ed?.waiting ?? null,
				unit: 'persons',
				asOf: ed?.asOf ?? null,
				freshness
			},
			ed,
			diversion: inForce(diversions.get(facilityId), nowMs),
			beds
		};
	});
}

/** City ratio over the hospitals whose snapshots are not stale; the others only lower `reporting`. */
export function cityOccupancy(loads: readonly HospitalLoad[], nowMs: number): Figure {
	const fresh = loads.filter((load) => isFresh(load.occupancy, nowMs));
	const counted = fresh.length > 0 ? fresh : loads.filter((load) => load.occupancy.value !== null);
	const numerator = sum(counted.map((load) => load.occupancy.numerator));
	const denominator = sum(counted.map((load) => load.occupancy.denominator));
	return {
		value: ratio(numerator, denominator),
		unit: 'ratio',
		numerator,
		denominator,
		asOf: newest(counted.map((load) => load.occupancy.asOf)),
		freshness,
		reporting: fresh.length,
		expected: loads.length
	};
}

function occupancyOf(beds: readonly BedRow[], nowMs: number): Figure {
	const fresh = beds.filter((row) => ageMs(row.asOf, nowMs) <= freshness.staleAfterMs);
	const counted = fresh.length > 0 ? fresh : beds;
	const numerator = counted.length > 0 ? sum(counted.map((row) => row.occupied)) : null;
	const denominator = counted.length > 0 ? sum(counted.map((row) => row.staffed)) : null;
	return {
		value: ratio(numerator, denominator),
		unit: 'ratio',
		numerator,
		denominator,
		asOf: newest(counted.map((row) => row.asOf)),
		freshness,
		...(beds.length > 0 ? { reporting: fresh.length, expected: beds.length } : {})
	};
}

function icuFreeOf(beds: readonly BedRow[], nowMs: number): Figure {
	const icu = beds.filter(
		(row) => row.bedType === 'adult_icu' && ageMs(row.asOf, nowMs) <= freshness.staleAfterMs
	);
	const free = icu.map((row) => Math.max(0, row.staffed - row.occupied));
	return {
		value: icu.length > 0 ? sum(free) : null,
		unit: 'beds',
		asOf: newest(icu.map((row) => row.asOf)),
		freshness
	};
}

function inForce(row: DiversionRow | undefined, nowMs: number): DiversionRow | null {
	if (row === undefined || row.status === 'normal') return null;
	return row.until !== undefined && Date.parse(row.until) <= nowMs ? null : row;
}

function isFresh(figure: Figure, nowMs: number): boolean {
	return (
		figure.value !== null &&
		figure.asOf !== null &&
		ageMs(figure.asOf, nowMs) <= figure.freshness.staleAfterMs
	);
}

function ageMs(asOf: string, nowMs: number): number {
	return nowMs - Date.parse(asOf);
}

function sum(values: readonly (number | null | undefined)[]): number | null {
	const known = values.filter((value) => value !== null && value !== undefined);
	return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

function ratio(numerator: number | null, denominator: number | null): number | null {
	if (numerator === null || denominator === null || denominator === 0) return null;
	return numerator / denominator;
}

function newest(times: readonly (string | null)[]): string | null {
	return times.reduce(
		(last, at) => (at !== null && (last === null || at > last) ? at : last),
		null
	);
}
