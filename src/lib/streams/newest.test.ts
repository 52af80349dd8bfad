import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveEntity } from './live-state.ts';
import { newestWins } from './newest.ts';
import type { StreamEvent } from './stream-event.ts';

interface Reading {
	readonly place: string;
	readonly observedAt: string;
	readonly value: number;
}

const reduce = newestWins<Reading>((item) => item.place);
const instant = fc
	.integer({ min: 0, max: 3 })
	.map((second) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString());

const event = fc
	.record({
		observedAt: instant,
		receivedAt: instant,
		value: fc.integer({ min: 0, max: 9 }),
		isAhead: fc.boolean()
	})
	.map(({ observedAt, receivedAt, value, isAhead }): StreamEvent<Reading> => ({
		seq: 1,
		id: `readings/P1@${observedAt}/${String(value)}`,
		stream: 'readings',
		subject: 'place:P1',
		source: 'test',
		observedAt,
		receivedAt,
		flags: isAhead ? ['clock_ahead'] : [],
		data: { place: 'P1', observedAt, value }
	}));

function fold(events: readonly StreamEvent<Reading>[]): LiveEntity | undefined {
	return events.reduce<LiveEntity | undefined>(reduce, undefined);
}

describe('the newest-wins reducer', () => {
	it('ends the same for any order and repetition of the same events (P2-7)', () => {
		const shuffled = fc
			.uniqueArray(event, { selector: (item) => item.id, maxLength: 10 })
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

	it('returns the same object for an event older than the row', () => {
		fc.assert(
			fc.property(fc.array(event, { minLength: 1 }), (events) => {
				const row = fold(events);
				for (const known of events) expect(reduce(row, known)).toBe(row);
			})
		);
	});

	it('orders a device that runs ahead by our own clock', () => {
		const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
		const base = { seq: 1, stream: 'readings', subject: 'place:P1', source: 'test' };
		const ahead = reduce(undefined, {
			...base,
			id: 'readings/1',
			observedAt: at(50),
			receivedAt: at(1),
			flags: ['clock_ahead'],
			data: { place: 'P1', observedAt: at(50), value: 1 }
		});
		const next = reduce(ahead, {
			...base,
			id: 'readings/2',
			observedAt: at(2),
			receivedAt: at(2),
			flags: [],
			data: { place: 'P1', observedAt: at(2), value: 2 }
		});
		expect(ahead.asOf).toBe(at(1));
		expect(next).toMatchObject({ value: 2, asOf: at(2) });
	});
});
