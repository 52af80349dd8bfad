import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { streams } from '#lib/domains/index.ts';
import { journalPath } from '../../journal/layout.ts';
import type { Engine } from '../connect.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { openJournalTail, type JournalTail } from './journal-tail.ts';
import { JournalReplaced, openSink, type Sink } from './sink.ts';
import { anEvent, openTestJournal, type TestJournal } from './test-journal.ts';

let engine: TestEngine;
let journal: TestJournal;
let tail: JournalTail;
let durable = 0;
let opened: Sink[] = [];

beforeAll(async () => {
	engine = await openTestEngine();
});
afterAll(() => engine.dispose());
beforeEach(async () => {
	await engine.clear();
	await rm(path.join(engine.dataDir, 'sink-batches.jsonl'), { force: true });
	journal = openTestJournal(engine.dataDir);
	durable = await journal.append([]);
	tail = openJournalTail(journalPath(engine.dataDir));
});
afterEach(async () => {
	await Promise.all(opened.map((sink) => sink.close()));
	opened = [];
	await tail.close();
	await journal.close();
	await rm(journalPath(engine.dataDir), { recursive: true, force: true });
});

const tables = new Map(streams.map(({ name, table }) => [name, table]));

const T0 = Date.parse('2026-11-23T01:00:00.000Z');

function at(second: number): string {
	return new Date(T0 + second * 1000).toISOString();
}

function aPosition(n: number) {
	const unitId = `115-${String(n % 7)}`;
	const data = { unitId, observedAt: at(n), latitude: 21, longitude: 105.8, speedKmh: n % 60 };
	return anEvent({ stream: 'unit-positions', key: `${unitId}@${at(n)}`, observedAt: at(n), data });
}

function aTicket(n: number, type = 'issued') {
	const data = {
		facilityId: 'H01',
		ticketId: `A${String(n)}`,
		serviceDate: '2026-11-23',
		type,
		observedAt: at(n)
	};
	return anEvent({
		stream: 'kiosk-tickets',
		key: `H01/2026-11-23/A${String(n)}/${type}`,
		observedAt: at(n),
		data
	});
}

async function append(entries: Parameters<TestJournal['append']>[0]): Promise<void> {
	durable = await journal.append(entries);
}

async function aSink(on: Engine = engine, batchRows = 1000): Promise<Sink> {
	const sink = await openSink(on, tail, {
		directory: engine.dataDir,
		durableSeq: () => durable,
		tables,
		batchRows
	});
	opened.push(sink);
	return sink;
}

async function drain(sink: Sink): Promise<void> {
	while ((await sink.step()) !== null) continue;
}

/** An engine that dies before the given insert. */
function dyingBefore(insert: number): Engine {
	let inserts = 0;
	return {
		...engine,
		insertLines(table, lines, token) {
			inserts += 1;
			if (inserts === insert) throw new Error('killed');
			return engine.insertLines(table, lines, token);
		}
	};
}

async function counts() {
	const [row] = await engine.rows<Record<string, number>>(
		'SELECT (SELECT count() FROM ioc.unit_positions) AS positions, ' +
			'(SELECT uniqExact(seq) FROM ioc.unit_positions) AS places, ' +
			'(SELECT sum(fixes) FROM ioc.unit_minutes) AS rollup, ' +
			'(SELECT count() FROM ioc.kiosk_tickets) AS tickets, ' +
			'(SELECT sum(steps) FROM ioc.kiosk_waits) AS steps, ' +
			'(SELECT count() FROM ioc.sink_rejects FINAL) AS rejects'
	);
	return row;
}

test('nothing to carry is no batch', async () => {
	expect(await (await aSink()).step()).toBeNull();
});

test('entries reach their tables and the rollups equal the raw rows', async () => {
	await append([...Array(250).keys()].flatMap((n) => [aPosition(n), aTicket(n)]));
	const sink = await aSink();
	expect(await sink.step()).toEqual({
		position: 500,
		tables: ['unit_positions', 'kiosk_tickets'],
		rows: 500,
		refused: 0
	});
	expect(await counts()).toEqual({
		positions: 250,
		places: 250,
		rollup: 250,
		tickets: 250,
		steps: 250,
		rejects: 0
	});
	expect((await aSink()).position).toBe(500);
});

test('an entry that is not on disk yet is left alone', async () => {
	await append([...Array(10).keys()].map(aPosition));
	durable = 4;
	const sink = await aSink();
	await drain(sink);
	expect(sink.position).toBe(4);
	expect((await counts())?.['positions']).toBe(4);
});

test('a crash between two tables of a batch doubles nothing, although the journal grew meanwhile', async () => {
	for (const insert of [1, 2, 3, 4]) {
		await append(
			[...Array(60).keys()].flatMap((n) => [aPosition(n + insert * 100), aTicket(n + insert * 100)])
		);
		const dying = await aSink(dyingBefore(insert), 70);
		await expect(drain(dying)).rejects.toThrow('killed');
		await append([aPosition(insert * 100 + 90)]);
	}
	await drain(await aSink(engine, 33));
	expect(await counts()).toMatchObject({
		positions: 244,
		places: 244,
		rollup: 244,
		tickets: 240,
		steps: 240
	});
});

test('a crash after all inserts and before the position is saved doubles nothing', async () => {
	await append([...Array(50).keys()].map(aPosition));
	const dying: Engine = {
		...engine,
		command: (sql) =>
			sql.includes('sink_position') ? Promise.reject(new Error('killed')) : engine.command(sql)
	};
	await expect((await aSink(dying)).step()).rejects.toThrow('killed');
	await append([aPosition(51)]);
	await drain(await aSink());
	expect(await counts()).toMatchObject({ positions: 51, places: 51, rollup: 51 });
});

test('a sink that failed once goes on by itself with the same rows', async () => {
	await append([...Array(20).keys()].flatMap((n) => [aPosition(n), aTicket(n)]));
	const sink = await aSink(dyingBefore(2));
	await expect(sink.step()).rejects.toThrow('killed');
	await drain(sink);
	expect(await counts()).toMatchObject({ positions: 20, rollup: 20, tickets: 20, steps: 20 });
});

test('with its log lost, torn or of another journal, rows that tables hold are not inserted again', async () => {
	for (const torn of [null, '{"from":1,"to"', '{"from":900,"to":999}\n']) {
		await append([...Array(30).keys()].flatMap((n) => [aPosition(n), aTicket(n)]));
		await expect(drain(await aSink(dyingBefore(2)))).rejects.toThrow('killed');
		const log = path.join(engine.dataDir, 'sink-batches.jsonl');
		if (torn === null) await rm(log);
		else await writeFile(log, torn);
		await drain(await aSink());
	}
	expect(await counts()).toMatchObject({ positions: 90, places: 90, tickets: 90 });
});

test('rows that the engine refuses are set aside, their neighbours go in, the lane goes on', async () => {
	const poison = aPosition(500);
	const entries = [...Array(40).keys()].map((n) =>
		n === 7 || n === 23
			? { ...poison, data: { ...(poison.data as object), latitude: `north'${String(n)}` } }
			: aPosition(n)
	);
	await append([
		...entries,
		anEvent({ stream: 'no-such-stream', key: 'x', observedAt: at(1), data: {} }),
		'not JSON at all',
		aTicket(1)
	]);
	const sink = await aSink();
	expect(await sink.step()).toMatchObject({ position: 43, refused: 4 });
	expect(await counts()).toMatchObject({
		positions: 38,
		places: 38,
		rollup: 38,
		tickets: 1,
		rejects: 4
	});
	const kept = await engine.rows<{ seq: number; code: number; line: string }>(
		'SELECT seq, code, line FROM ioc.sink_rejects ORDER BY seq'
	);
	expect(kept.map(({ seq }) => seq)).toEqual([8, 24, 41, 42]);
	expect(kept.map(({ code }) => code)).toEqual([expect.any(Number), expect.any(Number), 0, 0]);
	expect(kept[0]?.line).toContain("north'7");
});

test('a crash in the middle of setting rows aside doubles nothing', async () => {
	const poison = aPosition(500);
	await append(
		[...Array(40).keys()].map((n) =>
			n === 11 ? { ...poison, data: { latitude: 'x' } } : aPosition(n)
		)
	);
	for (const insert of [2, 3, 5, 7]) {
		await expect((await aSink(dyingBefore(insert))).step()).rejects.toThrow('killed');
	}
	await drain(await aSink());
	expect(await counts()).toMatchObject({ positions: 39, places: 39, rollup: 39, rejects: 1 });
});

test('in a backlog the position is saved now and then, and a crash repeats no batch twice', async () => {
	await append([...Array(500).keys()].map(aPosition));
	for (const insert of [5, 13, 24]) {
		await expect(drain(await aSink(dyingBefore(insert), 10))).rejects.toThrow('killed');
	}
	const [row] = await engine.rows<{ seq: number }>('SELECT max(seq) AS seq FROM ioc.sink_position');
	expect(row?.seq).toBe(300);
	await drain(await aSink(engine, 10));
	expect(await counts()).toMatchObject({ positions: 500, places: 500, rollup: 500 });
	expect((await aSink()).position).toBe(500);
});

test('a journal shorter than what ClickHouse holds is refused with a way out', async () => {
	await engine.command("INSERT INTO ioc.sink_position (lane, seq) VALUES ('journal', 10)");
	await expect(aSink()).rejects.toThrow(JournalReplaced);
	await expect(aSink()).rejects.toThrow('remove the clickhouse folder');
});
