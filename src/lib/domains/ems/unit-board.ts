/** The fleet at a glance: who is ready where, who is moving, who went silent. Same code on server and in browser. */
import { group } from 'd3';
import type { StationEntry } from '../wards/registry.ts';
import type { Figure } from '#lib/metrics/figure.ts';
import { unitPositions } from './contract.ts';
import type { IncidentRow } from './incident-row.ts';
import type { UnitRow } from './unit-row.ts';

/** How a unit is drawn. `stale` wins over everything: an old fix is never drawn as live. */
export type UnitLook = 'ready' | 'moving' | 'at_hospital' | 'stale';

const freshness = unitPositions.freshness;
const AT_HOSPITAL: ReadonlySet<string> = new Set(['at_destination', 'handover', 'clearing']);
const OFF: ReadonlySet<string> = new Set(['off_duty', 'out_of_service']);

/** A unit counts as on duty until it says otherwise; one that never sent a status is unknown, not on duty. */
export function isOnDuty(unit: UnitRow): boolean {
	return unit.status !== undefined && !OFF.has(unit.status);
}

export function unitLook(unit: UnitRow, nowMs: number): UnitLook {
	if (positionAgeMs(unit, nowMs) > freshness.staleAfterMs) return 'stale';
	if (unit.status === undefined || unit.status === 'available') return 'ready';
	return AT_HOSPITAL.has(unit.status) ? 'at_hospital' : 'moving';
}

/** Age of the last fix in milliseconds; infinite when the unit never had one. */
export function positionAgeMs(unit: UnitRow, nowMs: number): number {
	return unit.positionAt === undefined
		? Infinity
		: Math.max(0, nowMs - Date.parse(unit.positionAt));
}

/** Units on duty whose fix is fresh, of all units on duty. */
export function unitsReporting(units: readonly UnitRow[], nowMs: number): Figure {
	const onDuty = units.filter(isOnDuty);
	const reporting = onDuty.filter((unit) => unitLook(unit, nowMs) !== 'stale').length;
	return {
		value: onDuty.length > 0 ? reporting : null,
		unit: 'units',
		asOf: newestFix(units),
		freshness,
		reporting,
		expected: onDuty.length
	};
}

export interface StationReadiness {
	readonly station: StationEntry;
	/** Units of the station that are available with a fresh fix; null when none of its units ever reported. */
	readonly ready: number | null;
	readonly onDuty: number;
}

export function stationReadiness(
	stations: readonly StationEntry[],
	units: readonly UnitRow[],
	nowMs: number
): StationReadiness[] {
	const byStation = group(units, (unit) => unit.stationId);
	return stations.map((station) => {
		const own = byStation.get(station.stationId) ?? [];
		const ready = own.filter(
			(unit) => unit.status === 'available' && unitLook(unit, nowMs) === 'ready'
		);
		return {
			station,
			ready: own.length === 0 ? null : ready.length,
			onDuty: own.filter(isOnDuty).length
		};
	});
}

/** Open incidents that no on-duty unit carries, longest call first. */
export function waitingIncidents(
	incidents: readonly IncidentRow[],
	units: readonly UnitRow[]
): IncidentRow[] {
	const served = new Set(units.filter(isOnDuty).map((unit) => unit.incidentId));
	return incidents
		.filter((incident) => incident.isOpen && !served.has(incident.incidentId))
		.sort((a, b) => a.callAt.localeCompare(b.callAt));
}

function newestFix(units: readonly UnitRow[]): string | null {
	let newest: string | null = null;
	for (const { positionAt } of units)
		if (positionAt !== undefined && (newest === null || positionAt > newest)) newest = positionAt;
	return newest;
}
