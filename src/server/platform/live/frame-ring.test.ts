import { describe, expect, it } from 'vitest';
import { FrameRing, type TopicFrames } from './frame-ring.ts';

const limits = { maxFrames: 5, maxAgeMs: 1_000, maxRows: 100 };

function frames(seq: number, at = seq, rows = 1): TopicFrames {
	const upserts = Array.from({ length: rows }, (_, index) => ({ key: String(index), asOf: '' }));
	const frame = { topic: 'units', epoch: 'e', seq, at, upserts, removes: [] };
	return { topic: 'units', seq, at, byAudience: new Map([['all', frame]]) };
}

function ringOf(...pushed: TopicFrames[]): FrameRing {
	const ring = new FrameRing(limits);
	for (const each of pushed) ring.push(each);
	return ring;
}

function seqsAfter(ring: FrameRing, seq: number): number[] | undefined {
	return ring.after(seq, 'all')?.map((frame) => frame.seq);
}

describe('the ring of frames', () => {
	it('answers exactly what was missed', () => {
		const ring = ringOf(frames(1), frames(2), frames(3));
		expect(seqsAfter(ring, 0)).toEqual([1, 2, 3]);
		expect(seqsAfter(ring, 2)).toEqual([3]);
		expect(seqsAfter(ring, 3)).toEqual([]);
	});

	it('answers null when it is empty or the oldest missed frame is gone', () => {
		expect(ringOf().after(0, 'all')).toBeNull();
		const ring = ringOf(...[1, 2, 3, 4, 5, 6].map((seq) => frames(seq)));
		expect(ring.after(0, 'all')).toBeNull();
		expect(seqsAfter(ring, 1)).toEqual([2, 3, 4, 5, 6]);
	});

	it('forgets frames that are too old', () => {
		const ring = ringOf(frames(1, 0), frames(2, 500), frames(3, 1_400));
		expect(ring.after(0, 'all')).toBeNull();
		expect(seqsAfter(ring, 1)).toEqual([2, 3]);
	});

	it('forgets frames that together weigh more than a resume may', () => {
		const ring = ringOf(frames(1, 1, 60), frames(2, 2, 60), frames(3, 3, 40));
		expect(ring.after(0, 'all')).toBeNull();
		expect(seqsAfter(ring, 1)).toEqual([2, 3]);
	});
});
