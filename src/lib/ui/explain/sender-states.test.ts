import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agesOf, countStates, seenSenders } from './sender-states.ts';

const NOW = Date.parse('2026-11-23T07:00:00.000Z');
const freshness = { periodMs: 300_000, lateAfterMs: 900_000, staleAfterMs: 2_700_000 };

function sender(entity: string, minutes: number | null) {
	const at = minutes === null ? null : new Date(NOW - minutes * 60_000).toISOString();
	return { entity, at, isReporting: minutes !== null && minutes <= 45 };
}

describe('senders by the reader’s clock', () => {
	const senders = [sender('H3', null), sender('H1', 50), sender('H2', 2), sender('H4', 20)];

	it('are on time, late, stale or without data, in this order (P1-3)', () => {
		const seen = seenSenders(senders, { freshness, reportsWithin: 'stale', nowMs: NOW });
		expect(seen.map(({ entity, state }) => `${entity} ${state}`)).toEqual([
			'H2 live',
			'H4 late',
			'H1 stale',
			'H3 no-data'
		]);
		expect([...countStates(seen).values()]).toEqual([1, 1, 1, 1]);
	});

	it('are never late where once sent is enough', () => {
		const seen = seenSenders(senders, { freshness, reportsWithin: 'ever', nowMs: NOW });
		expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(['live', 'no-data']));
	});

	it('are each counted once', () => {
		const any = fc.array(fc.tuple(fc.string(), fc.option(fc.integer({ min: -5, max: 500 }))));
		fc.assert(
			fc.property(any, (pairs) => {
				const all = pairs.map(([entity, minutes]) => sender(entity, minutes));
				const seen = seenSenders(all, { freshness, reportsWithin: 'stale', nowMs: NOW });
				const total = [...countStates(seen).values()].reduce((sum, count) => sum + count, 0);
				expect(total).toBe(all.length);
			})
		);
	});
});

describe('ages', () => {
	it('are the lower median and the oldest of those that sent', () => {
		const senders = [sender('H1', 4), sender('H2', 41), sender('H3', null), sender('H4', 3)];
		expect(agesOf(senders, NOW)).toEqual({ medianMs: 240_000, oldestMs: 2_460_000 });
		expect(agesOf([sender('H1', null)], NOW)).toBeNull();
	});
});
