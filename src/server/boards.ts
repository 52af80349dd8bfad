/** Which question each board asks, what makes it ask again, and how often at most and at least. */
import { darkStreams } from '#lib/domains/interop/darkness.ts';
import type { FeedEntry } from '#lib/domains/interop/feed-contract.ts';
import { MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { ehrBoard, ehrTables } from './domains/ehr/board.ts';
import { emsBoard, emsTables } from './domains/ems/board.ts';
import { hospitalsBoard, hospitalsTables } from './domains/hospitals/board.ts';
import { indicatorsBoard, indicatorsTables } from './domains/indicators/board.ts';
import { recordsBoard, recordsTables } from './domains/indicators/records-board.ts';
import { interopTables, type InteropLedger } from './domains/interop/board.ts';
import { kiosksBoard, kiosksTables } from './domains/kiosks/board.ts';
import { screeningBoard, screeningTables } from './domains/screening/board.ts';
import type { RegistryProvider } from './domains/registry/provider.ts';
import type { BoardRunner } from './platform/boards/board-runner.ts';
import type { ClickHouse } from './platform/clickhouse/clickhouse.ts';

/** Waits and windows move with the clock, so every board runs now and then without any event. */
export function registerBoards(
	runner: BoardRunner,
	clickhouse: ClickHouse,
	registry: RegistryProvider
): void {
	runner.register('kiosks', {
		tables: kiosksTables,
		run: (now) => kiosksBoard(clickhouse, registry.current(), now),
		minIntervalMs: 4 * SECOND_MS,
		maxAgeMs: 10 * SECOND_MS
	});
	runner.register('ems', {
		tables: emsTables,
		run: (now) => emsBoard(clickhouse, registry.current(), now),
		minIntervalMs: 2 * SECOND_MS,
		maxAgeMs: 30 * SECOND_MS
	});
	runner.register('hospitals', {
		tables: hospitalsTables,
		run: (now) => hospitalsBoard(clickhouse, registry.current(), now),
		minIntervalMs: 5 * SECOND_MS,
		maxAgeMs: MINUTE_MS
	});
	runner.register('screening', {
		tables: screeningTables,
		run: (now) => screeningBoard(clickhouse, registry.current(), now),
		minIntervalMs: 4 * SECOND_MS,
		maxAgeMs: MINUTE_MS
	});
	runner.register('ehr', {
		tables: ehrTables,
		run: (now) => ehrBoard(clickhouse, registry.current(), now),
		minIntervalMs: 4 * SECOND_MS,
		maxAgeMs: 5 * MINUTE_MS
	});
	runner.register('indicators', {
		tables: indicatorsTables,
		run: (now) => indicatorsBoard(clickhouse, registry.current(), now),
		minIntervalMs: 4 * SECOND_MS,
		maxAgeMs: 5 * MINUTE_MS
	});
	runner.register('records', {
		tables: recordsTables,
		run: (now) => recordsBoard(clickhouse, registry.current(), now),
		minIntervalMs: 10 * SECOND_MS,
		maxAgeMs: 5 * MINUTE_MS
	});
}

/** Silence grows by the clock, so the ledger of feeds is asked whatever arrives. */
export function registerFeedBoards(
	runner: BoardRunner,
	ledger: InteropLedger,
	feeds: () => readonly FeedEntry[]
): void {
	runner.register('interop', {
		tables: interopTables,
		run: (now) => ledger.board(now),
		minIntervalMs: 5 * SECOND_MS,
		maxAgeMs: 8 * SECOND_MS
	});
	// Asks nobody: what the ledger knew last, so that a ledger that stands still makes nothing dark.
	runner.register('darkness', {
		tables: [],
		run: (now) => {
			const { answer, computedAt } = runner.state('interop');
			const knownMs = Math.min(now, computedAt === null ? now : Date.parse(computedAt));
			return Promise.resolve({ streams: darkStreams(feeds(), answer?.feeds ?? [], knownMs) });
		},
		minIntervalMs: SECOND_MS,
		maxAgeMs: SECOND_MS
	});
}
