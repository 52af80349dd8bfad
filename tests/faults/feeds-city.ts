/**
 * Three sources behind the real door, journal, sink and ClickHouse, on a clock that the test turns: hours
 * pass in seconds, and every time of arrival is made by the server as always.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streams } from '#lib/domains/index.ts';
import type { Cause, InteropBoard } from '#lib/domains/interop/board.ts';
import type { FeedEntry, FeedName } from '#lib/domains/interop/feed-contract.ts';
import type { CauseRecords } from '#lib/domains/interop/outage-cause.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import { MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { createInteropLedger, type InteropLedger } from '#server/domains/interop/board.ts';
import { interopMetricRows } from '#server/domains/interop/metric-rows.ts';
import { openFeedRegistry, type FeedRegistry } from '#server/domains/interop/feed-registry.ts';
import { openFeedsDesk, type FeedsDesk } from '#server/domains/interop/feeds-desk.ts';
import { createOutcomes, type Outcomes } from '#server/ingest/outcomes.ts';
import { hashKey, type Source, type SourceLookup } from '#server/ingest/sources.ts';
import { openTestCity, serve, type TestCity } from '#server/ingest/test-city.ts';
import {
	openJournalTail,
	type JournalTail
} from '#server/platform/clickhouse/sink/journal-tail.ts';
import { openSink, type Sink } from '#server/platform/clickhouse/sink/sink.ts';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { evaluate } from '#server/metrics/evaluate.ts';
import { placeOf } from '#server/metrics/scope.ts';
import { aRegistry } from '../fixtures/a-registry.ts';
import { temporaryPostgres, type TemporaryPostgres } from '../fixtures/temporary-postgres.ts';

/** Monday 2026-11-23, 08:00 in Hanoi. */
export const START = Date.parse('2026-11-23T01:00:00.000Z');

const source = (id: string, name: string): Source => ({
	id,
	name: id,
	kind: 'test',
	isSimulated: true,
	streams: [name]
});
export const SOURCES = [
	source('gps', 'unit-positions'),
	source('kiosk-maker', 'kiosk-states'),
	source('his', 'hospital-beds')
];
const byHash = new Map(SOURCES.map((one) => [hashKey(keyOf(one.id)), one]));
const lookup: SourceLookup = {
	byKeyHash: (hash) => byHash.get(hash) ?? null,
	byDevice: () => null
};
const registry = aRegistry({
	hospitals: ['H01', 'H02'],
	kiosks: { 'H01-K1': 'H01', 'H02-K1': 'H02' }
});

function keyOf(id: string): string {
	return `ioc_key-of-${id}-for-the-faults`;
}

export interface FeedsCity {
	/** Epoch milliseconds; whoever sets it lets time pass. */
	nowMs: number;
	readonly engine: TestEngine;
	readonly journal: TestCity['journal'];
	/** Sends items as a source does. @returns the HTTP status */
	send(sourceId: string, stream: string, items: readonly object[]): Promise<number>;
	/** What each source says in its period, second by second, until the instant. Those named are cut off. */
	live(untilMs: number, cut?: readonly string[]): Promise<void>;
	/** Carries the journal into ClickHouse and answers as the page would be answered now. */
	board(): Promise<InteropBoard>;
	/** What is agreed for every feed. */
	entries(): readonly FeedEntry[];
	/** Writes down why a feed was dark, as its page does. */
	explain(feed: FeedName, startedAt: string, cause: Cause): Promise<void>;
	causes(): CauseRecords;
	/** The figure from its rows, as Explain computes it. */
	explained(metric: string, scope: string): Promise<MetricValue>;
	/** A new process: counts in memory are gone, unless they were written. */
	restart(): Promise<void>;
	close(): Promise<void>;
}

export async function openFeedsCity(): Promise<FeedsCity> {
	const engine = await openTestEngine();
	const postgres: TemporaryPostgres = await temporaryPostgres();
	let outcomes: Outcomes | null = null;
	const now = () => self.nowMs;
	const counting = {
		count: (...answer: Parameters<Outcomes['count']>) => outcomes?.count(...answer),
		refuse: (...answer: Parameters<Outcomes['refuse']>) => outcomes?.refuse(...answer)
	};
	const city = openTestCity({ sources: lookup, now, outcomes: counting });
	const { server, origin } = await serve(city.ingest);
	const tail: JournalTail = openJournalTail(join(city.directory, 'journal'));
	const logs = mkdtempSync(join(tmpdir(), 'ioc-feeds-'));
	const sink: Sink = await openSink(engine, tail, {
		directory: logs,
		durableSeq: () => city.journal.lastSeq(),
		tables: new Map(streams.map(({ name, table }) => [name, table]))
	});
	let feeds: FeedRegistry;
	let ledger: InteropLedger;
	let desk: FeedsDesk;

	async function begin(): Promise<void> {
		outcomes = createOutcomes({ journal: city.journal, now });
		feeds = await openFeedRegistry({
			db: postgres.db,
			journal: city.journal,
			sources: () => SOURCES,
			now,
			onFailure: (error) => {
				throw error;
			}
		});
		ledger = createInteropLedger(engine, {
			feeds: () => feeds.current(),
			registry: () => registry,
			retire: () => undefined
		});
		const onFailure = (error: unknown) => {
			throw error;
		};
		desk = openFeedsDesk({ db: postgres.db, ledger, now, onFailure });
	}

	const self: FeedsCity = {
		nowMs: START,
		engine,
		journal: city.journal,
		send: async (sourceId, stream, items) => {
			const answer = await fetch(`${origin}/api/ingest/${stream}`, {
				method: 'POST',
				headers: {
					authorization: `Bearer ${keyOf(sourceId)}`,
					'content-type': 'application/json'
				},
				body: JSON.stringify(items)
			});
			await answer.arrayBuffer();
			return answer.status;
		},
		live: async (untilMs, cut = []) => {
			for (; self.nowMs < untilMs; self.nowMs += SECOND_MS) {
				const observedAt = new Date(self.nowMs - 2 * SECOND_MS).toISOString();
				for (const { id, stream, items } of saidAt(self.nowMs, observedAt))
					if (!cut.includes(id)) await self.send(id, stream, items);
			}
		},
		board: async () => {
			await outcomes?.flush();
			while ((await sink.step()) !== null) continue;
			return ledger.board(self.nowMs);
		},
		entries: () => feeds.current(),
		explain: (feed, startedAt, cause) =>
			desk.decide({
				...feed,
				startedAt,
				cause,
				note: 'VNPT báo đứt cáp',
				by: { userId: 'u', displayName: 'Trực lãnh đạo' },
				at: new Date(self.nowMs).toISOString()
			}),
		causes: () => desk.causes(),
		explained: async (metric, scope) => {
			const rows = interopMetricRows.find((one) => one.metric.id === metric);
			const place = placeOf(scope);
			if (rows === undefined || place === null) throw new RangeError(`${metric} ${scope}`);
			const { value } = await evaluate(engine, rows, {
				place,
				now: self.nowMs,
				knownAt: self.nowMs,
				registry,
				showsSmallCells: false
			});
			return value;
		},
		restart: async () => {
			desk.close();
			feeds.close();
			await begin();
		},
		close: async () => {
			desk.close();
			feeds.close();
			server.close();
			await sink.close();
			await tail.close();
			await city.close();
			await engine.dispose();
			await postgres.close();
			rmSync(logs, { recursive: true });
		}
	};
	await begin();
	return self;
}

interface Said {
	readonly id: string;
	readonly stream: string;
	readonly items: readonly object[];
}

/** Two units every ten seconds, two kiosks a minute, two hospitals every five minutes. */
function saidAt(atMs: number, observedAt: string): Said[] {
	const every = (periodMs: number, phaseMs: number) => (atMs - START) % periodMs === phaseMs;
	const said: Said[] = [];
	for (const unit of [0, 1])
		if (every(10 * SECOND_MS, unit * 5 * SECOND_MS))
			said.push({
				id: 'gps',
				stream: 'unit-positions',
				items: [{ unitId: `115-0${String(unit)}`, observedAt, latitude: 21, longitude: 105.8 }]
			});
	for (const site of [1, 2]) {
		const facilityId = `H0${String(site)}`;
		if (every(MINUTE_MS, site * 20 * SECOND_MS))
			said.push({
				id: 'kiosk-maker',
				stream: 'kiosk-states',
				items: [{ kioskId: `${facilityId}-K1`, facilityId, observedAt, state: 'online' }]
			});
		if (every(5 * MINUTE_MS, site * MINUTE_MS))
			said.push({
				id: 'his',
				stream: 'hospital-beds',
				items: [
					{
						type: 'bed_snapshot',
						facilityId,
						department: 'K02',
						bedType: 'adult_icu',
						asOf: observedAt,
						staffed: 10,
						occupied: 8
					}
				]
			});
	}
	return said;
}
