import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { streams } from '#lib/domains/index.ts';
import { unitPositions } from '#lib/domains/ems/contract.ts';
import type { NewEvent } from '#lib/streams/stream-event.ts';
import { openLmdbJournal, type LmdbJournal } from '../journal/lmdb-journal.ts';
import { silentLog } from '../log.ts';
import { createHub, type Hub } from './hub.ts';

let dataDir: string;
let journal: LmdbJournal;

beforeEach(async () => {
	dataDir = await mkdtemp(join(tmpdir(), 'ioc-hub-'));
	journal = openLmdbJournal({ directory: join(dataDir, 'journal'), log: silentLog });
});

afterEach(async () => {
	await journal.close();
	await rm(dataDir, { recursive: true, force: true });
});

async function aHub(): Promise<Hub> {
	const hub = createHub({ journal, streams, dataDir, log: silentLog });
	await hub.start();
	return hub;
}

function position(unitId: string, second: number): NewEvent {
	const observedAt = new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
	const data = { unitId, observedAt, latitude: 21 + second / 1_000, longitude: 105.8 };
	return {
		id: `unit-positions/${unitPositions.key(data)}`,
		stream: 'unit-positions',
		subject: unitPositions.subject(data),
		source: 'test',
		observedAt,
		receivedAt: observedAt,
		flags: [],
		data
	};
}

const STATE = ['hub', 'state.json'];

describe('the hub', () => {
	it('has a topic for every live stream and says which when asked for another', async () => {
		const hub = await aHub();
		expect(hub.topics).toEqual([
			'units',
			'incidents',
			'hospital-beds',
			'hospital-diversion',
			'kiosks'
		]);
		expect(() => hub.snapshot('nothing', 'leader')).toThrow(/Topics: units/);
		await hub.close();
	});

	it('shows what the journal held before its start and what came since', async () => {
		await journal.append([position('A1', 1), position('A2', 1)]);
		const hub = await aHub();
		expect(hub.seq).toBe(2);
		await journal.append([position('A2', 2), position('A3', 2)]);
		const rows = hub.snapshot('units', 'leader').entities;
		expect(rows.map(({ key }) => key)).toEqual(['A1', 'A2', 'A3']);
		expect(rows[1]).toMatchObject({ latitude: 21.002 });
		expect(hub.seq).toBe(4);
		await hub.close();
	});

	it('starts again from its saved state and the tail alone, in a new epoch', async () => {
		await journal.append([position('A1', 1), position('A2', 1)]);
		const first = await aHub();
		await first.close();
		expect(first.persistedSeq()).toBe(2);
		await journal.append([position('A3', 1)]);
		const second = await aHub();
		expect(second.persistedSeq()).toBe(2);
		expect(second.seq).toBe(3);
		expect(second.epoch).not.toBe(first.epoch);
		expect(second.snapshot('units', 'leader').entities).toHaveLength(3);
		await second.close();
	});

	it('rebuilds from the journal when the saved state is torn', async () => {
		await journal.append([position('A1', 1)]);
		await (await aHub()).close();
		const path = join(dataDir, ...STATE);
		const whole = await readFile(path, 'utf8');
		for (const torn of ['', whole.slice(0, -5), '{"version":0}']) {
			await writeFile(path, torn);
			const hub = await aHub();
			expect(hub.snapshot('units', 'leader').entities).toHaveLength(1);
			await hub.close();
		}
	});

	it('rebuilds when the saved state is ahead of the journal', async () => {
		await journal.append([position('A1', 1), position('A2', 1)]);
		const hub = await aHub();
		await hub.close();
		const path = join(dataDir, ...STATE);
		await writeFile(path, (await readFile(path, 'utf8')).replace('"seq":2', '"seq":9'));
		const again = await aHub();
		expect(again.persistedSeq()).toBe(0);
		expect(again.seq).toBe(2);
		await again.close();
	});

	it('skips an event that no reducer understands and goes on', async () => {
		const hub = await aHub();
		await journal.append([
			{ ...position('A1', 1), data: null },
			{ ...position('A2', 1), stream: 'stream-of-tomorrow' },
			position('A3', 1)
		]);
		expect(hub.counters.poisoned).toBe(1);
		expect(hub.snapshot('units', 'leader').entities.map(({ key }) => key)).toEqual(['A3']);
		await hub.close();
	});
});
