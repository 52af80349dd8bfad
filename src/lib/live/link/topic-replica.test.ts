import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import type { DeltaFrame, TopicSnapshot } from '#lib/streams/wire.ts';
import { TopicReplica } from './topic-replica.ts';

function row(key: string, value: number): LiveEntity {
	return { key, asOf: '2026-01-01T00:00:00.000Z', value };
}

function frame(seq: number, upserts: LiveEntity[], removes: string[] = []): DeltaFrame {
	return { topic: 'units', epoch: 'e1', seq, at: seq * 100, upserts, removes };
}

function snapshot(seq: number, entities: LiveEntity[], epoch = 'e1'): TopicSnapshot {
	return { topic: 'units', epoch, seq, at: seq * 100, entities };
}

function replicaAt(seq: number): TopicReplica {
	const replica = new TopicReplica('units');
	replica.replace(snapshot(seq, [row('A', 1), row('B', 1)]));
	return replica;
}

describe('the copy of a topic', () => {
	it('applies the next frame and removes what left', () => {
		const replica = replicaAt(4);
		expect(replica.apply(frame(5, [row('A', 2)], ['B']))).toBe('applied');
		expect([...replica.rows.values()]).toEqual([row('A', 2)]);
		expect(replica.cursor).toEqual({ topic: 'units', epoch: 'e1', seq: 5 });
	});

	it('changes nothing on a frame that it already knows', () => {
		const replica = replicaAt(4);
		expect(replica.apply(frame(4, [row('A', 9)]))).toBe('known');
		expect(replica.rows.get('A')).toEqual(row('A', 1));
	});

	it('reports a gap and changes nothing on a frame too far ahead or of another epoch', () => {
		const replica = replicaAt(4);
		expect(replica.apply(frame(6, [row('A', 9)]))).toBe('gap');
		expect(replica.apply({ ...frame(5, [row('A', 9)]), epoch: 'e2' })).toBe('gap');
		expect(replica.rows.get('A')).toEqual(row('A', 1));
		expect(replica.cursor.seq).toBe(4);
	});

	it('reports a gap before the first snapshot', () => {
		expect(new TopicReplica('units').apply(frame(1, []))).toBe('gap');
	});

	it('sees in a heartbeat that a frame went missing', () => {
		expect(replicaAt(4).isBehind(4)).toBe(false);
		expect(replicaAt(4).isBehind(5)).toBe(true);
	});

	it('hands out maps that never change afterwards', () => {
		const replica = replicaAt(4);
		const before = replica.rows;
		replica.apply(frame(5, [row('A', 2)]));
		expect(before.get('A')).toEqual(row('A', 1));
		expect(replica.rows).not.toBe(before);
	});

	it('ignores a page load that is older than its own state', () => {
		const replica = replicaAt(4);
		expect(replica.adopt(snapshot(3, []))).toBe(false);
		expect(replica.adopt(snapshot(2, [], 'older-start'))).toBe(false);
		expect(replica.adopt(snapshot(9, [], 'e2'))).toBe(true);
		expect(replica.rows.size).toBe(0);
	});

	it('ends in the state of the server for any frames with repeats and resumes (P2-6)', () => {
		const changes = fc.array(
			fc.record({ key: fc.constantFrom('A', 'B', 'C'), value: fc.nat(9), isRemoval: fc.boolean() }),
			{ maxLength: 30 }
		);
		fc.assert(
			fc.property(changes, fc.array(fc.nat(40), { maxLength: 60 }), (list, reads) => {
				const frames = list.map(({ key, value, isRemoval }, index) =>
					isRemoval ? frame(index + 1, [], [key]) : frame(index + 1, [row(key, value)])
				);
				const replica = new TopicReplica('units');
				replica.replace(snapshot(0, []));
				for (const read of reads) {
					const next = frames[read];
					if (next !== undefined) replica.apply(next);
				}
				for (const missed of frames.slice(replica.cursor.seq)) replica.apply(missed);
				const server = new TopicReplica('units');
				server.replace(snapshot(0, []));
				for (const each of frames) server.apply(each);
				expect(replica.rows).toEqual(server.rows);
				expect(replica.cursor).toEqual(server.cursor);
			})
		);
	});
});
