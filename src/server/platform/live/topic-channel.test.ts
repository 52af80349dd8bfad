import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { incidents, unitPositions, unitStatus } from '#lib/domains/ems/contract.ts';
import { DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import type { StreamEvent } from '#lib/streams/stream-event.ts';
import type { TopicFrames } from './frame-ring.ts';
import { FlushTimer } from './flush-timer.ts';
import { TopicChannel } from './topic-channel.ts';

const START = Date.UTC(2026, 0, 1);

beforeEach(() => {
	vi.useFakeTimers({ now: START });
});
afterEach(() => {
	vi.useRealTimers();
});

function aChannel(topic: string, ...streams: AnyStream[]) {
	const sent: TopicFrames[] = [];
	const timer = new FlushTimer(() => {
		channel.flush();
	});
	const channel = new TopicChannel({
		topic,
		streams,
		epoch: 'e1',
		now: Date.now,
		plan: timer.within.bind(timer),
		publish: (frames) => sent.push(frames)
	});
	return { channel, sent };
}

function event(stream: AnyStream, data: object, atMs = Date.now()): StreamEvent {
	const at = new Date(atMs).toISOString();
	return {
		seq: 1,
		id: `${stream.name}/${stream.key(data)}`,
		stream: stream.name,
		subject: stream.subject(data),
		source: 'test',
		observedAt: at,
		receivedAt: at,
		flags: [],
		data
	};
}

function position(unitId: string, atMs = Date.now()): StreamEvent {
	const observedAt = new Date(atMs).toISOString();
	return event(unitPositions, { unitId, observedAt, latitude: 21, longitude: 105.8 }, atMs);
}

function incident(rev: number, type: string, change: object = {}): StreamEvent {
	const at = new Date().toISOString();
	return event(incidents, {
		incidentId: 'I1',
		rev,
		type,
		observedAt: at,
		callAt: at,
		callNumber: 'secret',
		...change
	});
}

describe('a topic channel', () => {
	it('puts the changes of one window into one frame', () => {
		const { channel, sent } = aChannel('units', unitPositions, unitStatus);
		channel.apply(position('A1'), unitPositions);
		channel.apply(position('A2'), unitPositions);
		channel.apply(position('A1', START + 5), unitPositions);
		expect(sent).toEqual([]);
		vi.advanceTimersByTime(80);
		expect(sent).toHaveLength(1);
		const frame = sent[0]?.byAudience.get('dispatcher');
		expect(frame).toMatchObject({ seq: 1, epoch: 'e1', removes: [] });
		expect(frame?.upserts.map(({ key }) => key)).toEqual(['A1', 'A2']);
	});

	it('hurries everything that waits when an urgent change joins', () => {
		const { channel, sent } = aChannel('units', unitPositions, unitStatus);
		channel.apply(position('A1'), unitPositions);
		const at = new Date().toISOString();
		channel.apply(
			event(unitStatus, { unitId: 'A2', observedAt: at, status: 'notified' }),
			unitStatus
		);
		vi.advanceTimersByTime(20);
		expect(sent[0]?.byAudience.get('dispatcher')?.upserts).toHaveLength(2);
		vi.advanceTimersByTime(1_000);
		expect(sent).toHaveLength(1);
	});

	it('sends nothing for an event that changes nothing', () => {
		const { channel, sent } = aChannel('units', unitPositions);
		channel.apply(position('A1'), unitPositions);
		channel.flush();
		channel.apply(position('A1', START - 1), unitPositions);
		channel.flush();
		expect(sent).toHaveLength(1);
		expect(channel.seq).toBe(1);
	});

	it('gives every role its own rows under one dense seq', () => {
		const { channel, sent } = aChannel('incidents', incidents);
		channel.apply(incident(1, 'received'), incidents);
		channel.flush();
		channel.apply(incident(2, 'updated', { callNumber: 'other' }), incidents);
		channel.flush();
		expect(sent.map(({ seq }) => seq)).toEqual([1, 2]);
		for (const { byAudience } of sent) {
			expect([...byAudience.keys()]).toEqual(['leader', 'dispatcher', 'ward_officer']);
			expect(byAudience.get('ward_officer')).toMatchObject({ upserts: [], removes: [] });
			expect(JSON.stringify(byAudience.get('leader'))).not.toMatch(/secret|other/);
			expect(byAudience.get('dispatcher')?.upserts).toHaveLength(1);
		}
	});

	it('removes what is over and never revives it by a late event', () => {
		const { channel, sent } = aChannel('incidents', incidents);
		channel.apply(incident(3, 'closed'), incidents);
		channel.flush();
		vi.setSystemTime(START + HOUR_MS + 1);
		channel.sweep();
		expect(sent[1]?.byAudience.get('dispatcher')).toMatchObject({ removes: ['I1'], upserts: [] });
		expect(sent[1]?.byAudience.get('ward_officer')).toMatchObject({ removes: [] });
		channel.apply(incident(2, 'updated'), incidents);
		channel.flush();
		expect(sent).toHaveLength(2);
		expect(channel.snapshot('dispatcher').entities).toEqual([]);
	});

	it('shows again what was reopened by a newer revision', () => {
		const { channel, sent } = aChannel('incidents', incidents);
		channel.apply(incident(1, 'closed'), incidents);
		vi.setSystemTime(START + HOUR_MS + 1);
		channel.sweep();
		channel.apply(incident(2, 'updated'), incidents);
		channel.flush();
		expect(sent.at(-1)?.byAudience.get('dispatcher')?.upserts).toHaveLength(1);
	});

	it('forgets an ended row once no event of it can be accepted any more', () => {
		const { channel } = aChannel('incidents', incidents);
		channel.apply(incident(1, 'closed'), incidents);
		vi.setSystemTime(START + 2 * HOUR_MS);
		channel.sweep();
		expect(channel.rows.all()).toHaveLength(1);
		vi.setSystemTime(START + 31 * DAY_MS);
		channel.sweep();
		expect(channel.rows.all()).toEqual([]);
	});

	it('resumes from a cursor of this epoch and answers any other with a snapshot', () => {
		const { channel } = aChannel('units', unitPositions);
		for (const unit of ['A1', 'A2']) {
			channel.apply(position(unit), unitPositions);
			channel.flush();
		}
		const cursor = { topic: 'units', epoch: 'e1' };
		expect(channel.answer({ ...cursor, seq: 1 }, 'leader')).toMatchObject({
			kind: 'resume',
			seq: 2,
			frames: [{ seq: 2 }]
		});
		expect(channel.answer({ ...cursor, seq: 2 }, 'leader')).toMatchObject({ frames: [] });
		for (const other of [
			{ topic: 'units' },
			{ ...cursor, seq: 3 },
			{ ...cursor, epoch: 'e0', seq: 1 }
		])
			expect(channel.answer(other, 'leader')).toMatchObject({
				kind: 'snapshot',
				snapshot: { seq: 2, entities: [{ key: 'A1' }, { key: 'A2' }] }
			});
	});
});
