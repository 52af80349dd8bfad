/** A busy city's mix of events: mostly positions, then kiosks and beds, a few statuses and incidents. */
import { streamNamed } from '#lib/domains/index.ts';
import type { NewEvent } from '#lib/streams/stream-event.ts';

export interface CityEvent {
	readonly event: NewEvent;
	/** `topic/key` of the row that the event changes. */
	readonly row: string;
}

/** Event number `index` of 500 a second: about 400 positions, 90 kiosk states, 8 beds, 1 status, 1 incident. */
export function cityEvent(index: number, atMs: number): CityEvent {
	const at = new Date(atMs).toISOString();
	const part = index % 500;
	if (part === 0) return accepted('incidents', at, incident(index, at));
	if (part === 250) return accepted('unit-status', at, status(index, at));
	if (part % 62 === 1) return accepted('hospital-beds', at, beds(index, at));
	if (part % 11 < 2) return accepted('kiosk-states', at, kiosk(index, at));
	return accepted('unit-positions', at, position(index, at));
}

function position(index: number, observedAt: string): object {
	return {
		unitId: `A${String(index % 200)}`,
		observedAt,
		latitude: 21 + (index % 997) / 10_000,
		longitude: 105.8 + (index % 499) / 10_000,
		speedKmh: index % 60,
		headingDegrees: index % 360,
		accuracyMetres: 5
	};
}

function status(index: number, observedAt: string): object {
	return { unitId: `S${String(index)}`, observedAt, status: 'notified', stationId: '115-00' };
}

function incident(index: number, observedAt: string): object {
	return {
		incidentId: `I${String(index)}`,
		rev: 1,
		type: 'received',
		observedAt,
		callAt: observedAt,
		priority: 1,
		latitude: 21.02,
		longitude: 105.81
	};
}

function kiosk(index: number, observedAt: string): object {
	return {
		kioskId: `K${String(index % 300)}`,
		facilityId: `H${String(index % 42)}`,
		observedAt,
		state: 'online',
		queueLength: index % 40,
		openCounters: 3
	};
}

function beds(index: number, asOf: string): object {
	return {
		type: 'bed_snapshot',
		facilityId: `H${String(index % 92)}`,
		department: `K${String(index % 7)}`,
		bedType: 'medical_surgical',
		asOf,
		staffed: 100,
		occupied: index % 100
	};
}

function accepted(name: string, observedAt: string, data: object): CityEvent {
	const stream = streamNamed(name);
	if (stream?.live === undefined) throw new RangeError(`No live stream is named "${name}".`);
	const event = {
		id: `${name}/${stream.key(data)}`,
		stream: name,
		subject: stream.subject(data),
		source: 'bench',
		observedAt,
		receivedAt: observedAt,
		flags: [],
		data
	};
	return { event, row: `${stream.live.topic}/${stream.live.entityKey({ ...event, seq: 0 })}` };
}
