import { describe, expect, it } from 'vitest';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import type { TopicSnapshot } from '#lib/streams/wire.ts';
import { Clock } from './clock.svelte.ts';
import { LiveFeed } from './live-feed.svelte.ts';

const START = Date.UTC(2026, 0, 1);

function row(key: string, second: number): LiveEntity {
	return { key, asOf: new Date(START + second * 1_000).toISOString() };
}

function snapshot(seq: number, entities: LiveEntity[]): TopicSnapshot {
	return { topic: 'units', epoch: 'e1', seq, at: START + seq, entities };
}

function aFeed(): LiveFeed {
	return new LiveFeed('units', new Clock(START));
}

function nextPaint(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 30));
}

describe('a live feed', () => {
	it('has no rows and no age before the first snapshot', () => {
		const feed = aFeed();
		expect(feed.list).toEqual([]);
		expect(feed.asOf).toBeNull();
		expect(feed.receivedAtMs).toBeNull();
	});

	it('shows the snapshot of the page at once, for the server-rendered page', () => {
		const feed = aFeed();
		feed.adopt(snapshot(5, [row('A', 1), row('B', 3), row('C', 2)]));
		expect(feed.list).toHaveLength(3);
		expect(feed.asOf).toBe(row('B', 3).asOf);
		expect(feed.receivedAtMs).toBe(START + 5);
	});

	it('replaces its rows once for all frames before a paint', async () => {
		const feed = aFeed();
		feed.adopt(snapshot(1, [row('A', 1)]));
		const before = feed.rows;
		for (const seq of [2, 3, 4])
			feed.follower.received({
				topic: 'units',
				epoch: 'e1',
				seq,
				at: START,
				upserts: [row('A', seq)],
				removes: []
			});
		expect(feed.rows).toBe(before);
		await nextPaint();
		expect(feed.rows).not.toBe(before);
		expect(feed.rows.get('A')).toEqual(row('A', 4));
		expect(before.get('A')).toEqual(row('A', 1));
	});

	it('asks the server after a gap and keeps its rows until the answer', () => {
		const feed = aFeed();
		feed.adopt(snapshot(1, [row('A', 1)]));
		const frame = { topic: 'units', epoch: 'e1', seq: 3, at: START, removes: ['A'], upserts: [] };
		expect(feed.follower.received(frame)).toBe(false);
		expect(feed.follower.confirmed(3)).toBe(false);
		expect(feed.follower.cursor()).toEqual({ topic: 'units', epoch: 'e1', seq: 1 });
		expect(feed.list).toHaveLength(1);
	});

	it('says why the server refuses the topic', () => {
		const feed = aFeed();
		feed.follower.answered({ kind: 'refused', topic: 'units', code: 'forbidden' });
		expect(feed.refusal).toBe('forbidden');
	});
});
