/** A unit as screens see it: the newest position and the newest status, each with its own age. */
import type { Role } from '#lib/foundation/subject.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import { orderTime, type StreamEvent } from '#lib/streams/stream-event.ts';
import type { UnitPosition, UnitStatusChange } from './contract.ts';
import { statusRank, type UnitStatus } from './unit-status.ts';

export interface UnitRow extends LiveEntity {
	readonly unitId: string;
	readonly latitude?: number;
	readonly longitude?: number;
	readonly speedKmh?: number | undefined;
	readonly headingDegrees?: number | undefined;
	readonly accuracyMetres?: number | undefined;
	/** Order clock of the position; absent when no fix ever came. */
	readonly positionAt?: string;
	readonly positionFlags?: readonly string[];
	/** Event that gave the position; settles two fixes of the same order clock. */
	readonly positionId?: string;
	readonly status?: UnitStatus;
	readonly statusAt?: string;
	readonly statusId?: string;
	/** From the newest status that named a station, which may be older than the newest status. */
	readonly stationId?: string | undefined;
	/** Order of the status that named the station. */
	readonly stationOrder?: string;
	readonly assignmentId?: string | undefined;
	readonly incidentId?: string | undefined;
	readonly destinationFacilityId?: string | undefined;
}

export function reducePosition(
	previous: LiveEntity | undefined,
	event: StreamEvent<UnitPosition>
): LiveEntity {
	const row = rowOf(previous, event.data.unitId);
	const at = orderTime(event);
	if (row.positionAt !== undefined) {
		if (at < row.positionAt) return row;
		if (at === row.positionAt && event.id <= String(row.positionId)) return row;
	}
	const { latitude, longitude, speedKmh, headingDegrees, accuracyMetres } = event.data;
	return newestOf({
		...row,
		latitude,
		longitude,
		speedKmh,
		headingDegrees,
		accuracyMetres,
		positionAt: at,
		positionFlags: event.flags,
		positionId: event.id
	});
}

/** At the same instant the later step of a run wins, then the larger event id, so that arrival order cannot matter. */
export function reduceStatus(
	previous: LiveEntity | undefined,
	event: StreamEvent<UnitStatusChange>
): LiveEntity {
	const row = rowOf(previous, event.data.unitId);
	const { status, stationId, assignmentId, incidentId, destinationFacilityId } = event.data;
	const statusAt = orderTime(event);
	const order = statusOrder(statusAt, status, event.id);
	const isNewest = order > newestStatusOrder(row);
	const namesStation = stationId !== undefined && order > (row.stationOrder ?? '');
	if (!isNewest && !namesStation) return row;
	return newestOf({
		...row,
		...(namesStation ? { stationId, stationOrder: order } : {}),
		...(isNewest
			? { status, statusAt, statusId: event.id, assignmentId, incidentId, destinationFacilityId }
			: {})
	});
}

function newestStatusOrder({ status, statusAt, statusId }: UnitRow): string {
	if (status === undefined || statusAt === undefined || statusId === undefined) return '';
	return statusOrder(statusAt, status, statusId);
}

/** Text order is event order. */
function statusOrder(at: string, status: UnitStatus, eventId: string): string {
	return `${at}/${String(statusRank(status)).padStart(2, '0')}/${eventId}`;
}

function rowOf(previous: LiveEntity | undefined, unitId: string): UnitRow {
	return (previous as UnitRow | undefined) ?? { key: unitId, asOf: '', unitId };
}

function newestOf(row: UnitRow): UnitRow {
	const positionAt = row.positionAt ?? '';
	const statusAt = row.statusAt ?? '';
	return { ...row, asOf: positionAt > statusAt ? positionAt : statusAt };
}

/** Ward officers see where units are, and nothing that leads to an incident. */
export function unitFor(role: Role, entity: LiveEntity): LiveEntity {
	if (role !== 'ward_officer') return entity;
	const { incidentId: _incident, assignmentId: _assignment, statusId: _status, ...row } = entity;
	return row;
}
