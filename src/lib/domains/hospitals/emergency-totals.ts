/** City sums over emergency departments and intensive care. A hospital that did not send lowers `reporting`, not the sum. */
import type { Figure } from '#lib/metrics/figure.ts';
import { hospitalBeds } from './contract.ts';
import type { HospitalLoad } from './hospital-load.ts';

const { freshness } = hospitalBeds;

export interface EmergencyTotals {
	readonly waiting: Figure;
	readonly boarding: Figure;
	readonly icuFree: Figure;
}

export function emergencyTotals(loads: readonly HospitalLoad[], nowMs: number): EmergencyTotals {
	const withEmergency = loads.filter(({ ed }) => ed !== null);
	return {
		waiting: total(withEmergency, nowMs, ({ edWaiting }) => edWaiting),
		boarding: total(withEmergency, nowMs, ({ ed }) => ({
			value: ed?.boarding ?? null,
			unit: 'persons',
			asOf: ed?.asOf ?? null,
			freshness
		})),
		icuFree: total(loads.filter(hasIntensiveCare), nowMs, ({ icuFree }) => icuFree)
	};
}

/** Not every hospital has intensive care or an emergency department; one without is not a missing report. */
function hasIntensiveCare({ beds }: HospitalLoad): boolean {
	return beds.some(({ bedType }) => bedType === 'adult_icu');
}

function total(
	loads: readonly HospitalLoad[],
	nowMs: number,
	read: (load: HospitalLoad) => Figure
): Figure {
	const figures = loads.map(read);
	const fresh = figures.filter(
		({ value, asOf }) =>
			value !== null && asOf !== null && nowMs - Date.parse(asOf) <= freshness.staleAfterMs
	);
	return {
		value: fresh.length === 0 ? null : fresh.reduce((sum, { value }) => sum + (value ?? NaN), 0),
		unit: figures[0]?.unit ?? 'beds',
		asOf: fresh.reduce<string | null>(
			(newest, { asOf }) => (newest === null || (asOf ?? '') > newest ? asOf : newest),
			null
		),
		freshness,
		reporting: fresh.length,
		expected: loads.length
	};
}
