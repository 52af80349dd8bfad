/** Sink throughput: journal to ClickHouse, beside the engine reading the same lines from a file into the same table. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { streams } from '#lib/domains/index.ts';
import { openEngine, type Engine } from '#server/platform/clickhouse/connect.ts';
import { migrate } from '#server/platform/clickhouse/migrate.ts';
import { migrations } from '#server/platform/clickhouse/migrations.ts';
import { openJournalTail } from '#server/platform/clickhouse/sink/journal-tail.ts';
import { BATCH_ROWS, openSink } from '#server/platform/clickhouse/sink/sink.ts';
import { anEvent, openTestJournal } from '#server/platform/clickhouse/sink/test-journal.ts';
import { journalPath } from '#server/platform/journal/layout.ts';
import type { BenchOptions, BenchRow } from './bench-row.ts';

const T0 = Date.parse('2026-11-23T00:00:00Z');
const COLUMNS = `seq, id, source, event_time, receive_time, flags, unit_id, latitude, longitude,
	speed_kmh, heading_degrees, accuracy_metres, tracker`;
const FIELDS = `seq, id, source, observedAt, receivedAt, flags, data.unitId, data.latitude, data.longitude,
	data.speedKmh, data.headingDegrees, data.accuracyMetres, data.tracker`;
const STRUCTURE = `seq UInt64, id String, source LowCardinality(String), observedAt DateTime64(3, ''UTC''),
	receivedAt DateTime64(3, ''UTC''), flags Array(LowCardinality(String)),
	data Tuple(unitId LowCardinality(String), latitude Float64, longitude Float64, speedKmh Nullable(Float32),
	headingDegrees Nullable(Float32), accuracyMetres Nullable(Float32), tracker LowCardinality(Nullable(String)))`;

export async function benchmark({ dataDir, isQuick }: BenchOptions): Promise<readonly BenchRow[]> {
	const rounds = isQuick ? 1 : 5;
	const batches = isQuick ? 2 : 10;
	const journal = openTestJournal(dataDir);
	const engine = await openEngine({ dataDir });
	await migrate(engine, migrations);
	let durable = await journal.append([aPosition(0)]);
	const tail = openJournalTail(journalPath(dataDir));
	const tables = new Map(streams.map(({ name, table }) => [name, table]));
	const sink = await openSink(engine, tail, {
		directory: dataDir,
		durableSeq: () => durable,
		tables
	});
	await sink.step();

	const carried: number[] = [];
	const limits: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const events = Array.from({ length: batches * BATCH_ROWS }, (_, n) => aPosition(durable + n));
		durable = await journal.append(events);
		const files = await writeBatches(dataDir, durable - events.length + 1, events);
		limits.push(events.length / (await seconds(() => readFiles(engine, files))));
		carried.push(
			events.length /
				(await seconds(async () => {
					while ((await sink.step()) !== null) continue;
				}))
		);
	}
	await sink.close();
	await tail.close();
	await engine.close();
	await journal.close();
	return [
		{
			name: `sink, journal to ClickHouse, batches of ${String(BATCH_ROWS)}`,
			value: median(carried),
			unit: 'rows/s',
			limit: { name: 'file(JSONEachRow) into the same table', value: median(limits) },
			target: { leastRatio: 0.6 },
			detail: { rounds, rowsPerRound: batches * BATCH_ROWS }
		}
	];
}

function aPosition(n: number) {
	const unitId = `115-${String(n % 110)}`;
	const observedAt = new Date(T0 + n * 50).toISOString();
	const data = {
		unitId,
		observedAt,
		latitude: 21 + (n % 1000) / 1e4,
		longitude: 105.8 + (n % 999) / 1e4,
		speedKmh: n % 60,
		headingDegrees: n % 360,
		tracker: 'osmand'
	};
	return anEvent({ stream: 'unit-positions', key: `${unitId}@${observedAt}`, observedAt, data });
}

async function writeBatches(
	dataDir: string,
	firstSeq: number,
	events: readonly object[]
): Promise<string[]> {
	const files: string[] = [];
	for (let at = 0; at < events.length; at += BATCH_ROWS) {
		const file = path.join(dataDir, `limit-${String(files.length)}.jsonl`);
		const lines = events
			.slice(at, at + BATCH_ROWS)
			.map((event, n) => JSON.stringify({ seq: firstSeq + at + n, ...event }));
		await writeFile(file, lines.join('\n'));
		files.push(file);
	}
	return files;
}

async function readFiles(engine: Engine, files: readonly string[]): Promise<void> {
	for (const file of files)
		await engine.command(
			`INSERT INTO ioc.unit_positions (${COLUMNS}) SELECT ${FIELDS}
FROM file('${file}', 'JSONEachRow', '${STRUCTURE}') SETTINGS input_format_skip_unknown_fields = 1`
		);
}

async function seconds(work: () => Promise<void>): Promise<number> {
	const start = performance.now();
	await work();
	return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
	return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}
