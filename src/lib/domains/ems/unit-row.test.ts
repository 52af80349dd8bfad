import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import type { StreamEvent } from '#lib/streams/stream-event.ts';
import { unitPositions, unitStatus, type UnitPosition, type UnitStatusChange } from './contract.ts';
import { reducePosition, reduceStatus, type UnitRow } from './unit-row.ts';
import { UNIT_STATUSES } from './unit-status.ts';

/** Few distinct instants, so that equal times are common. */
const instant = fc
	.integer({ min: 0, max: 4 })
	.map((second) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString());
const flags = fc.constantFrom<readonly string[]>([], ['late'], ['clock_ahead']);

const position = fc
	.record({
		observedAt: instant,
		latitude: fc.constantFrom(21.01, 21.02),
		longitude: fc.constantFrom(105.81, 105.82),
		speedKmh: fc.constantFrom(undefined, 0, 40)
	})
	.map(({ speedKmh, ...fix }): UnitPosition => ({
		unitId: 'A1',
		...fix,
		...(speedKmh === undefined ? {} : { speedKmh })
	}));

const status = fc
	.record({
		observedAt: instant,
		status: fc.constantFrom(...UNIT_STATUSES),
		assignmentId: fc.constantFrom(undefined, 'R1', 'R2'),
		stationId: fc.constantFrom(undefined, 'S1', 'S2')
	})
	.map(({ assignmentId, stationId, ...change }): UnitStatusChange => ({
		unitId: 'A1',
		...change,
		...(assignmentId === undefined ? {} : { assignmentId }),
		...(stationId === undefined ? {} : { stationId })
	}));

type UnitEvent = StreamEvent<UnitPosition> | StreamEvent<UnitStatusChange>;

const event: fc.Arbitrary<UnitEvent> = fc.oneof(
	fc.tuple(position, instant, flags).map(([data, receivedAt, marks]) => ({
		...envelope(receivedAt, marks, data.observedAt),
		id: `unit-positions/${unitPositions.key(data)}`,
		stream: 'unit-positions',
		data
	})),
	fc.tuple(status, instant, flags).map(([data, receivedAt, marks]) => ({
		...envelope(receivedAt, marks, data.observedAt),
		id: `unit-status/${unitStatus.key(data)}`,
		stream: 'unit-status',
		data
	}))
);

function envelope(receivedAt: string, marks: readonly string[], observedAt: string) {
	return { seq: 1, subject: 'unit:A1', source: 'test', observedAt, receivedAt, flags: marks };
}

function reduce(row: LiveEntity | undefined, next: UnitEvent): LiveEntity {
	return 'status' in next.data
		? reduceStatus(row, next as StreamEvent<UnitStatusChange>)
		: reducePosition(row, next as StreamEvent<UnitPosition>);
}

function fold(events: readonly UnitEvent[]): LiveEntity | undefined {
	return events.reduce<LiveEntity | undefined>(reduce, undefined);
}

/** As the journal lets them through: an id belongs to one content. */
const journalled = fc.uniqueArray(event, { selector: (item) => item.id, maxLength: 12 });

describe('a unit row', () => {
	it('ends the same for any order and repetition of the same events (P2-7)', () => {
		const shuffled = journalled.chain((events) =>
			fc.tuple(
				fc.constant(events),
				fc.shuffledSubarray([...events, ...events, ...events], { minLength: events.length * 3 })
			)
		);
		fc.assert(
			fc.property(shuffled, ([events, again]) => {
				expect(fold(again)).toEqual(fold(events));
			}),
			{ numRuns: 2_000 }
		);
	});

	it('is the same object after an event that it already knows', () => {
		fc.assert(
			fc.property(journalled, (events) => {
				const row = fold(events);
				for (const known of events) expect(reduce(row, known)).toBe(row);
			})
		);
	});

	it('ignores a position older than the last one', () => {
		const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
		const fix = (second: number, latitude: number): StreamEvent<UnitPosition> => ({
			...envelope(at(9), [], at(second)),
			id: `unit-positions/A1@${at(second)}`,
			stream: 'unit-positions',
			data: { unitId: 'A1', observedAt: at(second), latitude, longitude: 105.8 }
		});
		const row = reducePosition(undefined, fix(5, 21.05)) as UnitRow;
		expect(reducePosition(row, fix(4, 20.9))).toBe(row);
		expect(row.latitude).toBe(21.05);
	});
});
