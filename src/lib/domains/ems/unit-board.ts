/** The fleet at a glance: how a unit is drawn, who is on duty, what nobody serves. Same code on server and in browser. */
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
