/** What the bed snapshots of one hospital say: use of its beds, of each department's, and free intensive care. */
import { measured, type MetricValue, type Scope } from '#lib/metrics/metric-value.ts';
import { newestOf } from '#lib/metrics/newest-of.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import { hospitalBeds, type BedSnapshot } from './contract.ts';
import { intensiveCareFree, occupancy } from './metrics.ts';
import { ageMs, ratio, sum } from './sums.ts';

export type BedRow = LiveEntity & BedSnapshot;

const { staleAfterMs } = hospitalBeds.freshness;

/** Over the departments whose snapshots are not stale, or over all when all are; the others only lower `reporting`. */
export function hospitalOccupancy(
	scope: Scope,
	beds: readonly BedRow[],
	nowMs: number
): MetricValue {
	const fresh = beds.filter((row) => ageMs(row.asOf, nowMs) <= staleAfterMs);
	const counted = fresh.length > 0 ? fresh : beds;
	const numerator = sum(counted.map((row) => row.occupied));
	const denominator = sum(counted.map((row) => row.staffed));
	return measured(occupancy, {
		scope,
		value: ratio(numerator, denominator),
		numerator,
		denominator,
		asOf: newestOf(counted.map((row) => row.asOf)),
		...(beds.length > 0 && { reporting: fresh.length, expected: beds.length })
	});
}

/** Beds of one type in one department. */
export function departmentOccupancy({
	facilityId,
	department,
	bedType,
	occupied,
	staffed,
	asOf
}: BedRow): MetricValue {
	return measured(occupancy, {
		scope: `department:${facilityId}/${department}/${bedType}`,
		value: ratio(occupied, staffed),
		numerator: occupied,
		denominator: staffed,
		asOf
	});
}

/** Not applicable to a hospital that reports beds and none of adult intensive care. */
export function freeIntensiveCare(
	scope: Scope,
	beds: readonly BedRow[],
	nowMs: number
): MetricValue {
	const icu = beds.filter((row) => row.bedType === 'adult_icu');
	if (icu.length === 0)
		return measured(intensiveCareFree, {
			scope,
			value: null,
			asOf: newestOf(beds.map((row) => row.asOf)),
			missing: beds.length > 0 ? 'not-applicable' : 'no-data'
		});
	const fresh = icu.filter((row) => ageMs(row.asOf, nowMs) <= staleAfterMs);
	return measured(intensiveCareFree, {
		scope,
		value: sum(fresh.map((row) => Math.max(0, row.staffed - row.occupied))),
		asOf: newestOf(fresh.map((row) => row.asOf))
	});
}
