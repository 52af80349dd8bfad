import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { receiverGaps, sharedMs, type FeedSilences } from './receiver-gaps.ts';

const T0 = Date.parse('2026-11-23T01:00:00.000Z');
const NOW = T0 + HOUR_MS;
const gap = { from: T0, to: T0 + 10 * MINUTE_MS };
const feed = (sourceId: string, change: Partial<FeedSilences> = {}): FeedSilences => ({
	sourceId,
	lateAfterMs: 30 * SECOND_MS,
	silences: [{ from: T0 - 5 * SECOND_MS, to: gap.to + SECOND_MS }],
	...change
});

describe('receiverGaps', () => {
	it('are ours when sources fall silent together', () => {
		expect(receiverGaps([gap], [feed('a'), feed('b')], NOW)).toEqual([gap]);
		expect(receiverGaps([{ from: T0, to: null }], [], NOW)).toEqual([]);
	});

	it('are not ours when one source fell silent with all its streams', () => {
		expect(receiverGaps([gap], [feed('a'), feed('a')], NOW)).toEqual([]);
	});

	it('are not proven by a feed that was dark before, or that speaks once a day', () => {
		const dead = feed('b', { silences: [{ from: T0 - DAY_MS, to: null }] });
		const daily = feed('c', {
			lateAfterMs: 26 * HOUR_MS,
			silences: [{ from: T0 - HOUR_MS, to: null }]
		});
		expect(receiverGaps([gap], [feed('a'), dead, daily], NOW)).toEqual([]);
	});

	it('share what they share with an outage', () => {
		const dark = { from: T0 + 5 * MINUTE_MS, to: T0 + 15 * MINUTE_MS };
		expect(sharedMs(dark, [gap])).toBe(5 * MINUTE_MS);
		expect(sharedMs(dark, [])).toBe(0);
	});
});
