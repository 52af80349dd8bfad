/** A unit as screens see it: the newest position and the newest status, each with its own age. */
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
	readonly status?: UnitStatus;
	readonly statusAt?: string;
	readonly stationId?: string | undefined;
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
	if (row.positionAt !== undefined && at <= row.positionAt) return previous ?? row;
	const { latitude, longitude, speedKmh, headingDegrees, accuracyMetres } = event.data;
	return newestOf({
		...row,
		latitude,
		longitude,
		speedKmh,
		headingDegrees,
		accuracyMetres,
		positionAt: at,
		positionFlags: event.flags
	});
}

export function reduceStatus(
	previous: LiveEntity | undefined,
	event: StreamEvent<UnitStatusChange>
): LiveEntity {
	const row = rowOf(previous, event.data.unitId);
	const at = orderTime(event);
	if (row.statusAt !== undefined && row.status !== undefined) {
		const isOlder = at < row.statusAt;
		const isLowerStep =
			at === row.statusAt && statusRank(event.data.status) <= statusRank(row.status);
		if (isOlder || isLowerStep) return previous ?? row;
	}
	const { status, stationId, assignmentId, incidentId, destinationFacilityId } = event.data;
	return newestOf({
		...row,
		status,
		statusAt: at,
		stationId: stationId ?? row.stationId,
		assignmentId,
		incidentId,
		destinationFacilityId
	});
}

function rowOf(previous: LiveEntity | undefined, unitId: string): UnitRow {
	return (previous as UnitRow | undefined) ?? { key: unitId, asOf: '', unitId };
}

function newestOf(row: UnitRow): UnitRow {
	const positionAt = row.positionAt ?? '';
	const statusAt = row.statusAt ?? '';
	return { ...row, asOf: positionAt > statusAt ? positionAt : statusAt };
}
