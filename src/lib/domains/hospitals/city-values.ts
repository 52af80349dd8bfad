/** The hospitals of the city as one. A hospital that did not send lowers `reporting`, not the sum. */
import type { Metric } from '#lib/metrics/define-metric.ts';
import { measured, type MetricValue } from '#lib/metrics/metric-value.ts';
import { newestOf } from '#lib/metrics/newest-of.ts';
import type { HospitalLoad } from './hospital-load.ts';
import * as metrics from './metrics.ts';
import { ageMs, ratio, sum } from './sums.ts';

/** City ratio over the hospitals whose snapshots are not stale; the others only lower `reporting`. */
export function cityOccupancy(loads: readonly HospitalLoad[], nowMs: number): MetricValue {
	const all = loads.map((load) => load.occupancy);
	const fresh = all.filter((value) => isFresh(value, nowMs));
	const counted = fresh.length > 0 ? fresh : all.filter(({ value }) => value !== null);
	const numerator = sum(counted.map((value) => value.numerator));
	const denominator = sum(counted.map((value) => value.denominator));
	return measured(metrics.occupancy, {
		value: ratio(numerator, denominator),
		numerator,
		denominator,
		asOf: newestOf(counted.map(({ asOf }) => asOf)),
		reporting: fresh.length,
		expected: loads.length
	});
}

/** Hospitals with more beds in use than staffed, among those whose snapshots are not stale. */
export function hospitalsOverFull(loads: readonly HospitalLoad[], nowMs: number): MetricValue {
	return total(
		metrics.hospitalsOverFull,
		loads.map((load) => load.occupancy),
		{ nowMs, count: ({ value }) => (value !== null && value > 1 ? 1 : 0) }
	);
}

export interface EmergencyTotals {
	readonly waiting: MetricValue;
	readonly boarding: MetricValue;
	readonly icuFree: MetricValue;
}

/** Not every hospital has intensive care or an emergency department; one without is not a missing report. */
export function emergencyTotals(loads: readonly HospitalLoad[], nowMs: number): EmergencyTotals {
	const withEmergency = loads.filter(({ hasEmergency }) => hasEmergency);
	const withIcu = loads.filter(({ beds }) => beds.some(({ bedType }) => bedType === 'adult_icu'));
	const whole = { nowMs, count: ({ value }: MetricValue) => value ?? 0 };
	return {
		waiting: total(
			metrics.emergencyWaiting,
			withEmergency.map(({ emergency }) => emergency.waiting),
			whole
		),
		boarding: total(
			metrics.boarding,
			withEmergency.map(({ emergency }) => emergency.boarding),
			whole
		),
		icuFree: total(
			metrics.intensiveCareFree,
			withIcu.map(({ icuFree }) => icuFree),
			whole
		)
	};
}

function total(
	metric: Metric,
	parts: readonly MetricValue[],
	{ nowMs, count }: { readonly nowMs: number; readonly count: (part: MetricValue) => number }
): MetricValue {
	const fresh = parts.filter((part) => isFresh(part, nowMs));
	return measured(metric, {
		value: sum(fresh.map(count)),
		asOf: newestOf(fresh.map(({ asOf }) => asOf)),
		reporting: fresh.length,
		expected: parts.length
	});
}

function isFresh({ value, asOf, freshness }: MetricValue, nowMs: number): boolean {
	return value !== null && asOf !== null && ageMs(asOf, nowMs) <= freshness.staleAfterMs;
}
