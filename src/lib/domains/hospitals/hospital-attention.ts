/** Hospitals that need a person now: fuller than their staffed beds, or turning ambulances away. */
import type { AttentionItem } from '#lib/metrics/attention.ts';
import { stateOf } from '#lib/metrics/metric-value.ts';
import type { HospitalLoad } from './hospital-load.ts';

/** Beyond this share of staffed beds a hospital is a level-2 matter. Proposed by this product. */
const OVERFULL_RATIO = 1.05;

/** Level of a bed ratio: 3 beyond the staffed beds, 2 beyond 105 %, null at or below them. */
export function fullLevel(occupancyRatio: number): 2 | 3 | null {
	if (occupancyRatio <= 1) return null;
	return occupancyRatio > OVERFULL_RATIO ? 2 : 3;
}

/** A stale hospital raises nothing here: an old number is no ground to act on. */
export function hospitalAttention(loads: readonly HospitalLoad[], nowMs: number): AttentionItem[] {
	return loads.flatMap((load) => [...fullItem(load, nowMs), ...divertingItem(load)]);
}

function fullItem(load: HospitalLoad, nowMs: number): AttentionItem[] {
	const { value } = load.occupancy;
	if (value === null || stateOf(load.occupancy, nowMs) === 'stale') return [];
	const level = fullLevel(value);
	if (level === null) return [];
	return [
		{
			key: `full:${load.facilityId}`,
			level,
			kind: 'hospital_full',
			subjectId: load.facilityId,
			since: null,
			value: load.occupancy
		}
	];
}

function divertingItem(load: HospitalLoad): AttentionItem[] {
	if (load.diversion === null) return [];
	return [
		{
			key: `diversion:${load.facilityId}`,
			level: load.diversion.status === 'closed' ? 2 : 3,
			kind: 'hospital_diverting',
			subjectId: load.facilityId,
			since: load.diversion.asOf
		}
	];
}
