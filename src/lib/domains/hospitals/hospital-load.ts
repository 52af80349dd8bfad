/** Present load of each hospital, computed the same way on the server and in the browser from live snapshots. */
import { group } from 'd3';
import type { HospitalEntry } from '../wards/registry.ts';
import type { MetricValue, Scope } from '#lib/metrics/metric-value.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import { freeIntensiveCare, hospitalOccupancy, type BedRow } from './bed-values.ts';
import type { Diversion } from './contract.ts';
import { emergencyValues, type EdRow, type EmergencyValues } from './emergency-values.ts';

export type DiversionRow = LiveEntity & Diversion;

export interface HospitalLoad {
	readonly facilityId: string;
	/** Occupied over staffed beds; `reporting` of `expected` counts departments, bed type by bed type. */
	readonly occupancy: MetricValue;
	/** Staffed minus occupied beds in adult intensive care; never below zero. */
	readonly icuFree: MetricValue;
	readonly emergency: EmergencyValues;
	/** True once the hospital sent a snapshot of an emergency department. */
	readonly hasEmergency: boolean;
	/** The diversion in force, or null. */
	readonly diversion: DiversionRow | null;
	readonly beds: readonly BedRow[];
}

/** One row per hospital of the registry, in registry order. A hospital that never sent has no values. */
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
		const scope: Scope = `facility:${facilityId}`;
		const rows = snapshots.get(facilityId) ?? [];
		const beds = rows.filter((row): row is BedRow => row.type === 'bed_snapshot');
		const ed = rows.find((row): row is EdRow => row.type === 'ed_snapshot') ?? null;
		return {
			facilityId,
			occupancy: hospitalOccupancy(scope, beds, nowMs),
			icuFree: freeIntensiveCare(scope, beds, nowMs),
			emergency: emergencyValues(scope, ed),
			hasEmergency: ed !== null,
			diversion: inForce(diversions.get(facilityId), nowMs),
			beds
		};
	});
}

function inForce(row: DiversionRow | undefined, nowMs: number): DiversionRow | null {
	if (row === undefined || row.status === 'normal') return null;
	return row.until !== undefined && Date.parse(row.until) <= nowMs ? null : row;
}
