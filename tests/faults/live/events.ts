/** Events as the door would have accepted them. */
import { streamNamed } from '#lib/domains/index.ts';
import type { IncidentChange, UnitPosition } from '#lib/domains/ems/contract.ts';
import type { NewEvent } from '#lib/streams/stream-event.ts';

function accepted(name: string, data: object, observedAt: string): NewEvent {
	const stream = streamNamed(name);
	if (stream === undefined) throw new RangeError(`No stream is named "${name}".`);
	return {
		id: `${name}/${stream.key(data)}`,
		stream: name,
		subject: stream.subject(data),
		source: 'test',
		observedAt,
		receivedAt: observedAt,
		flags: [],
		data
	};
}

/** Position number `index` of a unit; later numbers are later fixes. */
export function aPosition(unit: number, index: number): NewEvent {
	const observedAt = new Date(Date.UTC(2026, 0, 1) + index).toISOString();
	const data: UnitPosition = {
		unitId: `A${String(unit)}`,
		observedAt,
		latitude: 21 + unit / 10_000,
		longitude: 105.8,
		speedKmh: index % 100
	};
	return accepted('unit-positions', data, observedAt);
}

export function anIncident(change: Partial<IncidentChange> & { incidentId: string }): NewEvent {
	const observedAt = change.observedAt ?? new Date().toISOString();
	const data: IncidentChange = {
		rev: 1,
		type: 'received',
		observedAt,
		callAt: observedAt,
		...change
	};
	return accepted('incidents', data, observedAt);
}
