/** An incident as screens see it. The highest revision is the truth, whatever the order of arrival. */
import type { Role } from '#lib/foundation/subject.ts';
import { HOUR_MS } from '#lib/foundation/time.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import { orderTime, type StreamEvent } from '#lib/streams/stream-event.ts';
import type { IncidentChange } from './contract.ts';

export interface IncidentRow extends LiveEntity {
	readonly incidentId: string;
	readonly rev: number;
	readonly isOpen: boolean;
	readonly callAt: string;
	readonly priority?: 1 | 2 | 3 | 4;
	readonly complaintCode?: string;
	readonly patientsEstimated?: number;
	readonly isMassCasualty?: boolean;
	readonly latitude?: number;
	readonly longitude?: number;
	readonly wardCode?: string;
	readonly callNumber?: string;
}

const ENDINGS: ReadonlySet<IncidentChange['type']> = new Set(['cancelled', 'closed', 'linked']);
/** How long an ended incident stays on screens. */
const LINGER_MS = HOUR_MS;
/** Leaders see the neighbourhood, not the door: about 500 m. Degrees. */
const LEADER_GRID_DEGREES = 0.005;

export function reduceIncident(
	previous: LiveEntity | undefined,
	event: StreamEvent<IncidentChange>
): LiveEntity {
	const known = previous as IncidentRow | undefined;
	if (known !== undefined && event.data.rev <= known.rev) return known;
	return {
		...event.data,
		key: event.data.incidentId,
		asOf: orderTime(event),
		isOpen: !ENDINGS.has(event.data.type)
	};
}

export function isIncidentOver(entity: LiveEntity, nowMs: number): boolean {
	const row = entity as IncidentRow;
	return !row.isOpen && nowMs - Date.parse(row.asOf) > LINGER_MS;
}

/** Leaders get no call number and a coarse place; ward officers get no incidents at all. */
export function incidentFor(role: Role, entity: LiveEntity): LiveEntity | null {
	if (role === 'dispatcher') return entity;
	if (role === 'ward_officer') return null;
	const { callNumber: _, latitude, longitude, ...row } = entity as IncidentRow;
	if (latitude === undefined || longitude === undefined) return row;
	return { ...row, latitude: coarse(latitude), longitude: coarse(longitude) };
}

function coarse(degrees: number): number {
	return Number((Math.round(degrees / LEADER_GRID_DEGREES) * LEADER_GRID_DEGREES).toFixed(3));
}
