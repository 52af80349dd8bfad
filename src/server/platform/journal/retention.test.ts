import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '#lib/foundation/time.ts';
import type { NewEvent } from '#lib/streams/stream-event.ts';
import { silentLog } from '../log.ts';
import { openLmdbJournal, type LmdbJournal } from './lmdb-journal.ts';
import { createRetention, type RetentionOptions } from './retention.ts';

const START_MS = Date.parse('2026-03-01T00:00:00.000Z');
let directory: string;
let journal: LmdbJournal;

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'ioc-retention-'));
	journal = openLmdbJournal({ directory, log: silentLog });
});

afterEach(async () => {
	await journal.close();
	rmSync(directory, { recursive: true });
});

function eventOfDay(day: number, key = `U${String(day)}`): NewEvent {
	const at = new Date(START_MS + day * DAY_MS).toISOString();
	return {
		id: `unit-positions/${key}@${at}`,
		stream: 'unit-positions',
		subject: `unit:${key}`,
		source: 'test',
		observedAt: at,
		receivedAt: at,
		flags: [],
		data: { unitId: key }
	};
}

function retention(options: Partial<RetentionOptions> & { readonly day: number }) {
	return createRetention({
		journal,
		log: silentLog,
		keepDays: 7,
		safeSeq: () => Number.MAX_SAFE_INTEGER,
		rememberMs: () => DAY_MS,
		now: () => START_MS + options.day * DAY_MS,
		...options
	});
}

describe('retention', () => {
	it('prunes what is older than the limit, in order, and keeps the rest', async () => {
		await journal.append(Array.from({ length: 20 }, (_, day) => eventOfDay(day)));
		const job = retention({ day: 20 });
		expect(await job.run()).toBe(13);
		expect([journal.firstSeq(), journal.lastSeq()]).toEqual([14, 20]);
		expect([journal.lastSeq('unit:U0'), journal.lastSeq('unit:U19')]).toEqual([0, 20]);
		expect(job.state()).toMatchObject({ prunedEntries: 13, firstSeq: 14, lastError: null });
		expect(job.state().lastSuccessAt).toBe('2026-03-21T00:00:00.000Z');
	});

	it('never passes what a projection has not taken over', async () => {
		await journal.append(Array.from({ length: 20 }, (_, day) => eventOfDay(day)));
		expect(await retention({ day: 40, safeSeq: () => 5 }).run()).toBe(5);
		expect(journal.firstSeq()).toBe(6);
		expect(await retention({ day: 40, safeSeq: () => 0 }).run()).toBe(0);
	});

	it('keeps the newest entry for ever, so that places go on after a restart', async () => {
		await journal.append([eventOfDay(0), eventOfDay(1)]);
		expect(await retention({ day: 400 }).run()).toBe(1);
		await journal.close();
		journal = openLmdbJournal({ directory, log: silentLog });
		expect(await journal.append([eventOfDay(2)])).toEqual([{ status: 'accepted', seq: 3 }]);
	});

	it('knows the id of a pruned event for as long as its stream may still accept it', async () => {
		const rememberMs = () => 30 * DAY_MS;
		await journal.append([eventOfDay(0), eventOfDay(19)]);
		await retention({ day: 20, rememberMs }).run();
		expect(journal.firstSeq()).toBe(2);
		expect(await journal.append([eventOfDay(0)])).toEqual([{ status: 'duplicate', seq: 1 }]);
		const later = retention({ day: 31, rememberMs });
		await later.run();
		expect(later.state().forgottenIds).toBe(1);
		expect(await journal.append([eventOfDay(0)])).toEqual([{ status: 'accepted', seq: 3 }]);
	});

	it('prunes thousands in small steps while appends go on', async () => {
		const many = Array.from({ length: 3_000 }, (_, n) => eventOfDay(0, `U${String(n)}`));
		await journal.append(many);
		const [pruned, ...results] = await Promise.all([
			retention({ day: 20 }).run(),
			...Array.from({ length: 50 }, (_, n) => journal.append([eventOfDay(19, `V${String(n)}`)]))
		]);
		expect(pruned).toBeGreaterThanOrEqual(2_999);
		expect(results.flat().every(({ status }) => status === 'accepted')).toBe(true);
		expect(journal.lastSeq('unit:V7')).toBe(3_008);
	});
});
