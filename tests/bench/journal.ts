/** Durable appends of the journal beside raw LMDB puts of the same bytes. */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { open } from 'lmdb';
import type { NewEvent } from '#lib/streams/stream-event.ts';
import { openLmdbJournal } from '#server/platform/journal/lmdb-journal.ts';
import { silentLog } from '#server/platform/log.ts';
import { percentile, type BenchOptions, type BenchRow } from './bench-row.ts';

interface Load {
	readonly name: string;
	readonly writers: number;
	readonly batch: number;
	readonly events: number;
}

/** Makes `count` events durable, the first being number `from`; resolves when they are on disk. */
type Write = (from: number, count: number) => Promise<unknown>;

export async function benchmark({ dataDir, isQuick }: BenchOptions): Promise<BenchRow[]> {
	const scale = isQuick ? 0.05 : 1;
	const loads: Load[] = [
		{ name: 'single events, 64 writers', writers: 64, batch: 1, events: 200_000 * scale },
		{ name: 'batches of 500, 16 writers', writers: 16, batch: 500, events: 800_000 * scale }
	];
	const rows: BenchRow[] = [];
	for (const [index, load] of loads.entries()) {
		const limit = await rawLmdb(join(dataDir, `raw-${String(index)}`), load);
		const own = await ownJournal(join(dataDir, `own-${String(index)}`), load);
		rows.push({
			name: `journal append, ${load.name}`,
			value: own.eventsPerSecond,
			unit: 'events/s',
			limit: { name: 'raw LMDB put + fsync', value: limit.eventsPerSecond },
			detail: { ackP50Ms: own.p50Ms, ackP99Ms: own.p99Ms, rawAckP99Ms: limit.p99Ms }
		});
	}
	return rows;
}

async function rawLmdb(path: string, load: Load): Promise<Measured> {
	const database = open<Buffer, number>({
		path,
		keyEncoding: 'ordered-binary',
		encoding: 'binary',
		overlappingSync: true
	});
	const measured = await measure(load, async (from, count) => {
		const puts = Array.from({ length: count }, (_, index) =>
			database.put(from + index, Buffer.from(JSON.stringify(event(from + index))))
		);
		await Promise.all(puts);
		await database.flushed;
	});
	await database.close();
	return measured;
}

async function ownJournal(directory: string, load: Load): Promise<Measured> {
	const journal = openLmdbJournal({ directory, log: silentLog });
	const measured = await measure(load, (from, count) =>
		journal.append(Array.from({ length: count }, (_, index) => event(from + index)))
	);
	await journal.close();
	return measured;
}

interface Measured {
	readonly eventsPerSecond: number;
	readonly p50Ms: number;
	readonly p99Ms: number;
}

async function measure(load: Load, write: Write): Promise<Measured> {
	const times: number[] = [];
	let next = 0;
	const writer = async (): Promise<void> => {
		while (next < load.events) {
			const from = next;
			next += load.batch;
			const startMs = performance.now();
			await write(from, load.batch);
			times.push(performance.now() - startMs);
		}
	};
	const startMs = performance.now();
	await Promise.all(Array.from({ length: load.writers }, writer));
	const seconds = (performance.now() - startMs) / 1_000;
	return {
		eventsPerSecond: next / seconds,
		p50Ms: percentile(times, 0.5),
		p99Ms: percentile(times, 0.99)
	};
}

function event(index: number): NewEvent {
	const unitId = `115-${String(index % 120)}`;
	const observedAt = new Date(1_790_000_000_000 + index).toISOString();
	return {
		id: `unit-positions/${unitId}@${observedAt}`,
		stream: 'unit-positions',
		subject: `unit:${unitId}`,
		source: 'bench',
		observedAt,
		receivedAt: observedAt,
		flags: [],
		data: { unitId, observedAt, latitude: 21.02, longitude: 105.85, speedKmh: 30.5 }
	};
}
