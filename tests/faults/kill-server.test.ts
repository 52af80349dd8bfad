/**
 * kill -9 of the web process or of the analytics process, at any moment of a running load, loses no
 * acknowledged event and doubles none: the journal, ClickHouse and its rollups agree afterwards.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StreamEvent } from '#lib/streams/stream-event.ts';
import { openEngine, type Engine } from '#server/platform/clickhouse/connect.ts';
import { openLmdbJournal } from '#server/platform/journal/lmdb-journal.ts';
import { silentLog } from '#server/platform/log.ts';
import { childrenOf } from '../fixtures/child-processes.ts';
import { freePort } from '../fixtures/free-port.ts';
import { startServer, temporaryDataDir, type ServerProcess } from '../fixtures/product.ts';
import { startAckedLoad, type AckedLoad } from './acked-load.ts';

const ROUNDS = 11;
const LONGEST_PAUSE_MS = 900;
const READ_AT_ONCE = 10_000;

interface Counts {
	readonly events: number;
	readonly seqs: number;
	readonly ids: number;
	readonly lowest: number;
	readonly highest: number;
}

describe('kill -9 in the middle of a load', () => {
	const dataDir = temporaryDataDir();
	/** Everything, with what the house writes down about its own feeds. */
	let journal: readonly StreamEvent[] = [];
	let positions: readonly StreamEvent[] = [];
	let load: AckedLoad;
	let engine: Engine;
	let kills = 0;

	beforeAll(async () => {
		const port = await freePort();
		let server = await startServer({ dataDir: dataDir.path, port });
		load = startAckedLoad(server.address, server.demo().sources['ems'] ?? '');
		for (let round = 0; round < ROUNDS; round += 1) {
			kills += await killAnalytics(server);
			await sleep(Math.random() * LONGEST_PAUSE_MS);
			await server.kill();
			kills += 1;
			server = await startServer({ dataDir: dataDir.path, port });
		}
		await sleep(LONGEST_PAUSE_MS);
		await load.stop();
		await untilSinkCaughtUp(server);
		expect(await server.stop()).toBe(0);
		journal = await readJournal(dataDir.path);
		positions = journal.filter(({ stream }) => stream === 'unit-positions');
		engine = await openEngine({ dataDir: dataDir.path });
	}, 420_000);

	afterAll(async () => {
		await engine.close();
		dataDir.remove();
	});

	it('happened at least twenty times under a load that noticed nothing but silence', () => {
		expect(kills).toBeGreaterThanOrEqual(20);
		expect(load.acked.size).toBeGreaterThan(2_000);
		expect(load.surprises).toEqual([]);
	});

	it('keeps every acknowledged event in the journal, once, and nothing that was not sent', () => {
		const ids = new Set(positions.map(({ id }) => id));
		expect(ids.size).toBe(positions.length);
		expect(new Set(journal.map(({ id }) => id)).size).toBe(journal.length);
		expect([...load.acked].filter((id) => !ids.has(id))).toEqual([]);
		expect([...ids].filter((id) => !load.sent.has(id))).toEqual([]);
	});

	it('leaves the journal without gaps', () => {
		expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
	});

	it('brings exactly the events of the journal into ClickHouse', async () => {
		const [counts] = await engine.rows<Counts>(
			'SELECT toUInt32(count()) AS events, toUInt32(uniqExact(seq)) AS seqs, toUInt32(uniqExact(id)) AS ids, toUInt32(min(seq)) AS lowest, toUInt32(max(seq)) AS highest FROM ioc.unit_positions'
		);
		const events = positions.length;
		const seqs = positions.map(({ seq }) => seq);
		const [lowest, highest] = [seqs[0], seqs.at(-1)];
		expect(counts).toEqual({ events, seqs: events, ids: events, lowest, highest });
	});

	it('counts every event once in the rollup', async () => {
		const rollup = await engine.rows<{ unitId: string; fixes: number }>(
			'SELECT unit_id AS unitId, toUInt32(sum(fixes)) AS fixes FROM ioc.unit_minutes GROUP BY unitId ORDER BY unitId'
		);
		const fixes = new Map<string, number>();
		for (const { subject } of positions) {
			const unitId = subject.replace('unit:', '');
			fixes.set(unitId, (fixes.get(unitId) ?? 0) + 1);
		}
		const expected = [...fixes].map(([unitId, count]) => ({ unitId, fixes: count }));
		expect(rollup).toEqual(expected.sort((a, b) => (a.unitId < b.unitId ? -1 : 1)));
	});
});

/** Kills the child of the server, if it has one yet. @returns how many were killed */
async function killAnalytics(server: ServerProcess): Promise<number> {
	await sleep(Math.random() * LONGEST_PAUSE_MS);
	const children = childrenOf(server.child.pid ?? -1);
	for (const pid of children) process.kill(pid, 'SIGKILL');
	return children.length;
}

async function untilSinkCaughtUp(server: ServerProcess): Promise<void> {
	const deadline = Date.now() + 60_000;
	while (Date.now() < deadline) {
		const text = await (await fetch(`${server.address}/metrics`)).text();
		const [last, sunk] = ['ioc_journal_seq', 'ioc_sink_seq'].map((name) =>
			Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1])
		);
		if (last === sunk) return;
		await sleep(200);
	}
	throw new Error('ClickHouse did not catch up with the journal within a minute.');
}

async function readJournal(path: string): Promise<StreamEvent[]> {
	const journal = openLmdbJournal({ directory: join(path, 'journal'), log: silentLog });
	const events: StreamEvent[] = [];
	for (;;) {
		const records = journal.read(events.length + 1, READ_AT_ONCE);
		if (records.length === 0) break;
		for (const { bytes } of records) events.push(JSON.parse(bytes.toString()) as StreamEvent);
	}
	await journal.close();
	return events;
}
