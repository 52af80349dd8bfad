import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewEvent, StreamEvent } from '#lib/streams/stream-event.ts';
import { silentLog } from '../log.ts';
import { ExpectationFailed, JournalUnavailable } from './journal.ts';
import { openLmdbJournal, type LmdbJournal } from './lmdb-journal.ts';

let directory: string;
let journal: LmdbJournal;

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'ioc-journal-'));
	journal = openLmdbJournal({ directory, log: silentLog });
});

afterEach(async () => {
	await journal.close();
	rmSync(directory, { recursive: true });
});

function anEvent(key: string, change: Partial<NewEvent> = {}): NewEvent {
	return {
		id: `unit-positions/${key}`,
		stream: 'unit-positions',
		subject: `unit:${key.split('@')[0] ?? key}`,
		source: 'test',
		observedAt: '2026-03-02T01:00:00.000Z',
		receivedAt: '2026-03-02T01:00:01.000Z',
		flags: [],
		data: { unitId: key, latitude: 21 },
		...change
	};
}

function kept(from = 1): StreamEvent[] {
	return journal
		.read(from, 100_000)
		.map(({ bytes }) => JSON.parse(bytes.toString('utf8')) as StreamEvent);
}

describe('append', () => {
	it('gives dense places from 1 and keeps the event as one JSON line', async () => {
		const results = await journal.append([anEvent('A@1'), anEvent('B@1')]);
		expect(results).toEqual([
			{ status: 'accepted', seq: 1 },
			{ status: 'accepted', seq: 2 }
		]);
		expect(kept()).toEqual([
			{ seq: 1, ...anEvent('A@1') },
			{ seq: 2, ...anEvent('B@1') }
		]);
		expect(journal.read(1, 1)[0]?.bytes.includes('\n')).toBe(false);
	});

	it('answers duplicate for the same content and contradiction for other content (P2-7)', async () => {
		await journal.append([anEvent('A@1')]);
		const other = anEvent('A@1', { data: { unitId: 'A@1', latitude: 20 } });
		expect(await journal.append([anEvent('A@1'), other])).toEqual([
			{ status: 'duplicate', seq: 1 },
			{ status: 'contradiction', seq: 1 }
		]);
		expect(journal.lastSeq()).toBe(1);
	});

	it('sees repetitions inside one call and between calls under way', async () => {
		const [first, second] = await Promise.all([
			journal.append([anEvent('A@1'), anEvent('A@1')]),
			journal.append([anEvent('A@1'), anEvent('A@1', { data: 'other' })])
		]);
		expect(first.map(({ status }) => status)).toEqual(['accepted', 'duplicate']);
		expect(second.map(({ status }) => status)).toEqual(['duplicate', 'contradiction']);
		expect(journal.lastSeq()).toBe(1);
	});

	it('keeps text that JSON must escape', async () => {
		const odd = anEvent('"\\\u2028\ud800 ","data":{"x":1}', { source: 'nguồn ","data":' });
		await journal.append([odd]);
		expect(await journal.append([odd])).toEqual([{ status: 'duplicate', seq: 1 }]);
		expect(kept()[0]?.source).toBe('nguồn ","data":');
	});

	it('goes on after a reopening with the next place and the same memory', async () => {
		await journal.append([anEvent('A@1'), anEvent('B@1')]);
		await journal.close();
		journal = openLmdbJournal({ directory, log: silentLog });
		expect(journal.lastSeq()).toBe(2);
		expect(await journal.append([anEvent('B@1'), anEvent('C@1')])).toEqual([
			{ status: 'duplicate', seq: 2 },
			{ status: 'accepted', seq: 3 }
		]);
	});

	it('ends in the same set of events for any order and repetition (P2-7)', async () => {
		const ids = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });
		let round = 0;
		await fc.assert(
			fc.asyncProperty(ids, async (numbers) => {
				const before = journal.lastSeq();
				round += 1;
				const calls = numbers.map((n) => anEvent(`${String(round)}-${String(n)}@1`));
				await Promise.all(calls.map((event) => journal.append([event])));
				await journal.append(calls.toReversed());
				const now = kept(before + 1);
				expect(new Set(now.map(({ id }) => id))).toEqual(new Set(calls.map(({ id }) => id)));
				expect(now.map(({ seq }) => seq)).toEqual(now.map((_, index) => before + 1 + index));
			}),
			{ numRuns: 40 }
		);
	});
});

describe('expect', () => {
	it('appends when the subject has not moved and refuses when it has', async () => {
		await journal.append([anEvent('A@1')], { expect: { subject: 'unit:A', seq: 0 } });
		const stale = journal.append([anEvent('A@2')], { expect: { subject: 'unit:A', seq: 0 } });
		await expect(stale).rejects.toThrow(ExpectationFailed);
		await expect(stale).rejects.toMatchObject({ subject: 'unit:A', expectedSeq: 0, actualSeq: 1 });
		expect(journal.lastSeq()).toBe(1);
		expect(journal.lastSeq('unit:A')).toBe(1);
		expect(journal.lastSeq('unit:B')).toBe(0);
	});

	it('holds against observations that come by themselves', async () => {
		await journal.close();
		const movesSubject = (stream: string): boolean => stream !== 'sightings';
		journal = openLmdbJournal({ directory, log: silentLog, movesSubject });
		await journal.append([anEvent('A@1')]);
		await journal.append([{ ...anEvent('A@2'), id: 'sightings/A@2', stream: 'sightings' }]);
		expect(journal.lastSeq('unit:A')).toBe(1);
		await journal.append([anEvent('A@3')], { expect: { subject: 'unit:A', seq: 1 } });
		expect(journal.lastSeq('unit:A')).toBe(3);
	});

	it('lets exactly one of many simultaneous writers win (C7)', async () => {
		const expectation = { expect: { subject: 'unit:A', seq: 0 } };
		const outcomes = await Promise.allSettled(
			Array.from({ length: 200 }, (_, n) =>
				journal.append([anEvent(`A@${String(n)}`)], expectation)
			)
		);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(journal.lastSeq()).toBe(1);
	});

	it('answers duplicate to the repetition of a won append', async () => {
		const expectation = { expect: { subject: 'unit:A', seq: 0 } };
		await journal.append([anEvent('A@1')], expectation);
		expect(await journal.append([anEvent('A@1')], expectation)).toEqual([
			{ status: 'duplicate', seq: 1 }
		]);
	});
});

describe('reading', () => {
	it('tells listeners each event once, in order, after it is on disk', async () => {
		const seen: number[] = [];
		const stop = journal.onAppend((events) => {
			for (const { seq } of events) {
				expect(journal.read(seq, 1)).toHaveLength(1);
				seen.push(seq);
			}
		});
		await Promise.all(
			Array.from({ length: 300 }, (_, n) => journal.append([anEvent(`A@${String(n)}`)]))
		);
		stop();
		await journal.append([anEvent('A@late')]);
		expect(seen).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
	});

	it('goes on when a listener throws', async () => {
		journal.onAppend(() => {
			throw new Error('a broken projection');
		});
		expect(await journal.append([anEvent('A@1')])).toHaveLength(1);
	});

	it('reads ranges and knows both ends', async () => {
		expect([journal.firstSeq(), journal.lastSeq()]).toEqual([0, 0]);
		expect(journal.read(1, 10)).toEqual([]);
		await journal.append(Array.from({ length: 25 }, (_, n) => anEvent(`A@${String(n)}`)));
		expect(journal.read(11, 10).map(({ seq }) => seq)).toEqual([
			11, 12, 13, 14, 15, 16, 17, 18, 19, 20
		]);
		expect(journal.read(24, 10)).toHaveLength(2);
		expect([journal.firstSeq(), journal.lastSeq()]).toEqual([1, 25]);
	});

	it('refuses appends after closing', async () => {
		await journal.close();
		await expect(journal.append([anEvent('A@1')])).rejects.toThrow(JournalUnavailable);
		journal = openLmdbJournal({ directory, log: silentLog });
	});
});
