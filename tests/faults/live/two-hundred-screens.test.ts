/** Issue 3: boards ask once per change per server, not per screen, counted on the real engine. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BoardChanged } from '#lib/streams/wire.ts';
import type { ClientSocket } from '#lib/live/link/link-keeper.ts';
import { screeningBoard, screeningTables } from '#server/domains/screening/board.ts';
import { createBoardRunner, type BoardRunner } from '#server/platform/boards/board-runner.ts';
import { anEvent } from '#server/platform/clickhouse/sink/test-journal.ts';
import { openTestEngine, type TestEngine } from '#server/platform/clickhouse/test-engine.ts';
import { silentLog } from '#server/platform/log.ts';
import { aRegistry } from '../../fixtures/a-registry.ts';
import { connected, openLiveHouse, type LiveHouse } from './live-house.ts';
import { until } from './until.ts';

const SCREENS = 200;
const CHANGES = 3;
const registry = aRegistry({ wards: ['00004', '00008'] });

let house: LiveHouse;
let engine: TestEngine;
let runner: BoardRunner;
let tellSinkProgress: (tables: readonly string[]) => void;
let queries: number;
let screens: ClientSocket[];

beforeEach(async () => {
	house = await openLiveHouse();
	engine = await openTestEngine();
	queries = 0;
	screens = [];
	const rows: TestEngine['rows'] = (sql, params) => {
		queries += 1;
		return engine.rows(sql, params);
	};
	runner = createBoardRunner({
		analytics: {
			onProgress(listener) {
				tellSinkProgress = (tables) => {
					listener({ tables: [...tables] });
				};
				return () => undefined;
			}
		},
		log: silentLog
	});
	runner.onChanged(house.hub.announce.bind(house.hub));
	runner.register('screening', {
		tables: screeningTables,
		run: (now) => screeningBoard({ ...engine, rows }, registry, now),
		minIntervalMs: 50,
		maxAgeMs: 600_000
	});
	await until('the first answer', () => runner.state('screening').answer !== null);
});

afterEach(async () => {
	for (const screen of screens) screen.disconnect();
	await runner.close();
	await house.close();
	await engine.dispose();
});

/** Persons of one change; fewer than ten would be hidden as a small cell. */
const PERSONS = 10;
let screened = 0;

/** Ten more persons screened, carried by the sink; resolves when the board says so. */
async function screenMore(): Promise<void> {
	const before = runner.state('screening').version;
	const examinedAt = new Date(Date.now() - 60_000).toISOString();
	const events = Array.from({ length: PERSONS }, () => {
		screened += 1;
		const visitId = `V${String(screened)}`;
		const data = {
			...{ facilityId: 'H01', visitId, rev: 1, wardCode: '00004', ageBand: '65+', examinedAt },
			personKey: screened.toString(16).padStart(32, '0')
		};
		const key = data.visitId;
		return {
			seq: screened,
			...anEvent({ stream: 'screening-visits', key, observedAt: examinedAt, data })
		};
	});
	await engine.load('screening_visits', events);
	tellSinkProgress(screeningTables);
	await until('the board to change', () => runner.state('screening').version > before);
}

/** Questions to ClickHouse that the changes cost. */
async function costOfChanges(): Promise<number> {
	const before = queries;
	for (let change = 0; change < CHANGES; change += 1) await screenMore();
	return queries - before;
}

it('two hundred sockets that follow a board and read it at each change cost no query more than none (C22)', async () => {
	const alone = await costOfChanges();
	expect(alone).toBeGreaterThanOrEqual(CHANGES);

	const read = new Map<ClientSocket, Set<number>>();
	for (let screen = 0; screen < SCREENS; screen += 1) {
		const socket = await connected(house.port, 'leader');
		const versions = new Set<number>();
		read.set(socket, versions);
		// What a page does: ask its server for the board again.
		socket.on('changed', ({ board }: BoardChanged) => {
			if (board === 'screening') versions.add(runner.state('screening').version);
		});
		socket.emit('watch', [{ board: 'screening', version: runner.state('screening').version }]);
		screens.push(socket);
	}
	expect(await costOfChanges()).toBe(alone);
	const newest = runner.state('screening').version;
	await until('every screen to have read the newest answer', () =>
		[...read.values()].every((versions) => versions.has(newest))
	);
	expect(runner.state('screening').answer?.city.numerator).toBe(2 * CHANGES * PERSONS);
});
