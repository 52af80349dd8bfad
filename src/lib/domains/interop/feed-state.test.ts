import { describe, expect, it } from 'vitest';
import { streams } from '#lib/domains/index.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { unitPositions } from '../ems/contract.ts';
import { defaultContract, feedId, parseFeedId, SHORTEST_SLA_MS } from './feed-contract.ts';
import { feedState } from './feed-state.ts';

const NOW = Date.parse('2026-11-23T07:00:00.000Z');
const limits = {
	lateAfterMs: 30 * SECOND_MS,
	staleAfterMs: MINUTE_MS,
	slaMs: 2 * MINUTE_MS,
	service: null
};
const ago = (ms: number) => new Date(NOW - ms).toISOString();

describe('feedState (F84)', () => {
	it.each([
		[0, 'live'],
		[30 * SECOND_MS, 'live'],
		[30 * SECOND_MS + 1, 'late'],
		[MINUTE_MS + 1, 'stale'],
		[2 * MINUTE_MS, 'stale'],
		[2 * MINUTE_MS + 1, 'dark'],
		[-5 * SECOND_MS, 'live']
	])('is by the silence: %i ms is %s', (silentMs, expected) => {
		expect(feedState(limits, ago(silentMs), NOW)).toBe(expected);
	});

	it('is "never" before the first delivery, not dark and not live', () => {
		expect(feedState(limits, null, NOW)).toBe('never');
	});

	it('rests outside service, and the night does not make it dark in the morning', () => {
		const byDay = { ...limits, service: { fromMinute: 7 * 60, toMinute: 17 * 60 } };
		const evening = Date.parse('2026-11-22T09:59:00.000Z');
		const at = (text: string) =>
			feedState(byDay, new Date(evening).toISOString(), Date.parse(text));
		expect(at('2026-11-22T10:00:00.000Z')).toBe('resting');
		expect(at('2026-11-23T00:00:20.000Z')).toBe('live');
		expect(at('2026-11-23T00:03:00.000Z')).toBe('dark');
	});
});

describe('defaultContract', () => {
	it('gives every stream limits in order and an SLA that ten-second facts can tell', () => {
		for (const stream of streams) {
			const { periodMs, lateAfterMs, staleAfterMs, slaMs, owner } = defaultContract(stream);
			expect(lateAfterMs, stream.name).toBeGreaterThanOrEqual(periodMs);
			expect(staleAfterMs, stream.name).toBeGreaterThanOrEqual(lateAfterMs);
			expect(slaMs, stream.name).toBeGreaterThanOrEqual(staleAfterMs);
			expect(slaMs).toBeGreaterThanOrEqual(SHORTEST_SLA_MS);
			expect(owner.vi).not.toBe('');
		}
	});

	it('takes the freshness of a stream that beats, and does not take calls for a beat', () => {
		expect(defaultContract(unitPositions).slaMs).toBe(unitPositions.freshness.staleAfterMs);
		const calls = streams.find(({ name }) => name === 'incidents');
		expect(calls && defaultContract(calls).slaMs).toBe(2 * HOUR_MS);
	});
});

describe('feedId', () => {
	it('is read back, and a text that names no feed is refused', () => {
		const feed = { sourceId: 'his.h03:a_b', stream: 'hospital-beds' };
		expect(parseFeedId(feedId(feed))).toEqual(feed);
		for (const text of ['', 'a', '~a', 'a~', 'a~B', 'a~b~c', '../a~b', 'a~b/..'])
			expect(parseFeedId(text), text).toBeNull();
	});
});
