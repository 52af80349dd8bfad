import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '#lib/foundation/time.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import type { StreamEvent } from '#lib/streams/stream-event.ts';
import { incidents, type IncidentChange } from './contract.ts';
import { incidentFor, isIncidentOver, reduceIncident } from './incident-row.ts';

const CALL_NUMBER = '0912-canary';
const instant = fc
	.integer({ min: 0, max: 5 })
	.map((minute) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString());

const change = fc
	.record({
		rev: fc.integer({ min: 1, max: 8 }),
		type: fc.constantFrom<IncidentChange['type']>('received', 'updated', 'closed', 'cancelled'),
		observedAt: instant,
		receivedAt: instant,
		flags: fc.constantFrom<readonly string[]>([], ['clock_ahead'])
	})
	.map(({ receivedAt, flags, ...data }) =>
		anIncident({ ...data, callAt: data.observedAt }, { receivedAt, flags })
	);

function anIncident(
	data: Partial<IncidentChange>,
	envelope: Partial<StreamEvent> = {}
): StreamEvent<IncidentChange> {
	const item: IncidentChange = {
		incidentId: 'I1',
		rev: 1,
		type: 'received',
		observedAt: '2026-01-01T00:00:00.000Z',
		callAt: '2026-01-01T00:00:00.000Z',
		...data
	};
	return {
		seq: 1,
		id: `incidents/${incidents.key(item)}`,
		stream: 'incidents',
		subject: 'incident:I1',
		source: 'test',
		observedAt: item.observedAt,
		receivedAt: item.observedAt,
		flags: [],
		...envelope,
		data: item
	};
}

function fold(events: readonly StreamEvent<IncidentChange>[]): LiveEntity | undefined {
	return events.reduce<LiveEntity | undefined>(reduceIncident, undefined);
}

describe('an incident row', () => {
	it('ends the same for any order and repetition of the same events (P2-7)', () => {
		const shuffled = fc
			.uniqueArray(change, { selector: (item) => item.id, maxLength: 8 })
			.chain((events) =>
				fc.tuple(
					fc.constant(events),
					fc.shuffledSubarray([...events, ...events, ...events], { minLength: events.length * 3 })
				)
			);
		fc.assert(
			fc.property(shuffled, ([events, again]) => {
				expect(fold(again)).toEqual(fold(events));
			}),
			{ numRuns: 1_000 }
		);
	});

	it('keeps the highest revision when an older one arrives last', () => {
		const row = reduceIncident(undefined, anIncident({ rev: 3, type: 'closed' }));
		expect(reduceIncident(row, anIncident({ rev: 2, type: 'updated' }))).toBe(row);
		expect(row).toMatchObject({ rev: 3, isOpen: false });
	});

	it('leaves the screens an hour after its end and not before', () => {
		const closed = reduceIncident(undefined, anIncident({ type: 'closed' }));
		const endMs = Date.parse(closed.asOf);
		expect(isIncidentOver(closed, endMs + HOUR_MS)).toBe(false);
		expect(isIncidentOver(closed, endMs + HOUR_MS + 1)).toBe(true);
		expect(isIncidentOver(reduceIncident(undefined, anIncident({})), endMs + 9 * HOUR_MS)).toBe(
			false
		);
	});

	it('gives leaders no call number and a coarse place, and ward officers nothing (C15)', () => {
		const row = reduceIncident(
			undefined,
			anIncident({ callNumber: CALL_NUMBER, latitude: 21.02345, longitude: 105.80123 })
		);
		const leader = incidentFor('leader', row);
		expect(JSON.stringify(leader)).not.toContain(CALL_NUMBER);
		expect(leader).toMatchObject({ latitude: 21.025, longitude: 105.8 });
		expect(incidentFor('ward_officer', row)).toBeNull();
		expect(incidentFor('dispatcher', row)).toMatchObject({ callNumber: CALL_NUMBER });
	});
});
