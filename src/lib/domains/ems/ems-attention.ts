/** What of the 115 service needs a person now: calls without a unit, and units that went silent on duty. */
import { MINUTE_MS } from '#lib/foundation/time.ts';
import type { AttentionItem, AttentionLevel } from '#lib/metrics/attention.ts';
import { isOnDuty, unitLook, waitingIncidents } from './unit-board.ts';
import type { IncidentRow } from './incident-row.ts';
import type { UnitRow } from './unit-row.ts';

/** A most urgent call without a unit for this long is a level-1 matter. Source: ux.md §6, proposed. */
const UNSERVED_LIMIT_MS = 3 * MINUTE_MS;

export function emsAttention(
	incidents: readonly IncidentRow[],
	units: readonly UnitRow[],
	nowMs: number
): AttentionItem[] {
	const waiting = new Set(waitingIncidents(incidents, units).map((row) => row.incidentId));
	const calls = incidents
		.filter((incident) => incident.isOpen)
		.map((incident) => callItem(incident, waiting.has(incident.incidentId), nowMs));
	const lost = units
		.filter((unit) => isOnDuty(unit) && unitLook(unit, nowMs) === 'stale')
		.map(lostItem);
	return [...calls, ...lost];
}

function callItem(incident: IncidentRow, isWaiting: boolean, nowMs: number): AttentionItem {
	const priority = incident.priority ?? 3;
	const overdue = isWaiting && nowMs - Date.parse(incident.callAt) > UNSERVED_LIMIT_MS;
	const level: AttentionLevel = isWaiting ? waitingLevel(priority, overdue) : 4;
	return {
		key: `incident:${incident.incidentId}`,
		level,
		kind: isWaiting ? 'incident_waiting' : 'incident_served',
		subjectId: incident.incidentId,
		wardCode: incident.wardCode,
		since: incident.callAt
	};
}

function waitingLevel(priority: 1 | 2 | 3 | 4, overdue: boolean): AttentionLevel {
	if (priority === 1) return overdue ? 1 : 2;
	return overdue ? 2 : 3;
}

function lostItem(unit: UnitRow): AttentionItem {
	const isCarrying = unit.status === 'transporting';
	return {
		key: `unit:${unit.unitId}`,
		level: isCarrying ? 1 : 3,
		kind: 'unit_lost',
		subjectId: unit.unitId,
		since: unit.positionAt ?? null
	};
}
