/** What is counted over the fleet and the open incidents right now, for the city and for each station. */
import { group } from 'd3';
import type { StationEntry } from '../wards/registry.ts';
import { measured, type MetricValue, type Scope } from '#lib/metrics/metric-value.ts';
import { newestOf } from '#lib/metrics/newest-of.ts';
import type { IncidentRow } from './incident-row.ts';
import * as metrics from './metrics.ts';
import { isOnDuty, unitLook } from './unit-board.ts';
import type { UnitRow } from './unit-row.ts';

export interface FleetValues {
	/** Units on duty whose fix is fresh; `reporting` of `expected` says of how many. */
	readonly reporting: MetricValue;
	readonly moving: MetricValue;
	readonly atHospital: MetricValue;
	readonly lost: MetricValue;
}

/** Counts over the units on duty; without a value while no unit ever said that it is on duty. */
export function fleetValues(units: readonly UnitRow[], nowMs: number): FleetValues {
	const onDuty = units.filter(isOnDuty);
	const looks = onDuty.map((unit) => unitLook(unit, nowMs));
	const lost = looks.filter((look) => look === 'stale').length;
	const evidence = {
		asOf: newestFix(units),
		reporting: onDuty.length - lost,
		expected: onDuty.length
	};
	const count = (value: number) => ({ ...evidence, value: onDuty.length > 0 ? value : null });
	const looking = (look: string) => looks.filter((each) => each === look).length;
	/** With every unit lost nobody knows what they do: that is no zero. */
	const known = (value: number) =>
		evidence.reporting === 0 ? { ...evidence, value: null } : count(value);
	return {
		reporting: measured(metrics.unitsReporting, count(evidence.reporting)),
		moving: measured(metrics.unitsMoving, known(looking('moving'))),
		atHospital: measured(metrics.unitsAtHospital, known(looking('at_hospital'))),
		lost: measured(metrics.unitsLost, count(lost))
	};
}

export interface StationReadiness {
	readonly station: StationEntry;
	/** Units of the station that are available with a fresh fix; without a value when none of its units ever reported. */
	readonly ready: MetricValue;
	readonly onDuty: MetricValue;
}

export function stationReadiness(
	stations: readonly StationEntry[],
	units: readonly UnitRow[],
	nowMs: number
): StationReadiness[] {
	const byStation = group(units, (unit) => unit.stationId);
	return stations.map((station) => {
		const own = byStation.get(station.stationId) ?? [];
		const onDuty = own.filter(isOnDuty);
		const evidence = {
			scope: `station:${station.stationId}` satisfies Scope,
			asOf: newestFix(own),
			reporting: onDuty.filter((unit) => unitLook(unit, nowMs) !== 'stale').length,
			expected: onDuty.length
		};
		const ready = own.filter(
			(unit) => unit.status === 'available' && unitLook(unit, nowMs) === 'ready'
		);
		const count = (value: number) => ({ ...evidence, value: own.length === 0 ? null : value });
		const isLost = evidence.expected > 0 && evidence.reporting === 0;
		return {
			station,
			ready: measured(
				metrics.unitsReady,
				isLost ? { ...evidence, value: null } : count(ready.length)
			),
			onDuty: measured(metrics.unitsOnDuty, count(onDuty.length))
		};
	});
}

/** Open incidents; as old as the newest word of the service, for calls come when they come. */
export function openIncidentCount(
	open: readonly IncidentRow[],
	units: readonly UnitRow[]
): MetricValue {
	const asOf = newestOf([...units.map((unit) => unit.asOf), ...open.map((row) => row.asOf)]);
	return measured(metrics.openIncidents, { value: asOf === null ? null : open.length, asOf });
}

function newestFix(units: readonly UnitRow[]): string | null {
	return newestOf(units.map(({ positionAt }) => positionAt));
}
