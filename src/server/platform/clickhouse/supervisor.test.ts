import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { streams } from '#lib/domains/index.ts';
import type { NewEvent } from '#lib/streams/stream-event.ts';
import { journalPath } from '../journal/layout.ts';
import { openLmdbJournal, type LmdbJournal } from '../journal/lmdb-journal.ts';
import { silentLog } from '../log.ts';
import { AnalyticsDown, QueryError } from './query-error.ts';
import { anEvent } from './sink/test-journal.ts';
import { superviseAnalytics, type AnalyticsSupervisor } from './supervisor.ts';

const outDir = path.resolve(`node_modules/.cache/analytics-test-${String(process.pid)}`);
const entry = path.join(outDir, 'analytics.js');
let dataDir: string;
let journal: LmdbJournal;
let analytics: AnalyticsSupervisor;

beforeAll(async () => {
	await build({
		configFile: false,
		logLevel: 'error',
		build: {
			ssr: true,
			outDir,
			emptyOutDir: true,
			rolldownOptions: { input: { analytics: 'src/server/platform/clickhouse/process.ts' } }
		}
	});
});
afterAll(() => rm(outDir, { recursive: true, force: true }));
beforeEach(async () => {
	dataDir = await mkdtemp(path.join(tmpdir(), 'ioc-analytics-'));
	journal = openLmdbJournal({ directory: journalPath(dataDir), log: silentLog });
	analytics = start();
});
afterEach(async () => {
	await analytics.close();
	await journal.close();
	await rm(dataDir, { recursive: true, force: true });
});

function start(): AnalyticsSupervisor {
	return superviseAnalytics({ dataDir, entry, streams, journal, log: silentLog });
}

function isUp(): Promise<void> {
	return vi.waitFor(() => {
		expect(analytics.state).toBe('up');
	}, 20_000);
}

function positions(from: number, count: number): NewEvent[] {
	return Array.from({ length: count }, (_, index) => {
		const n = from + index;
		const unitId = `115-${String(n % 50)}`;
		const observedAt = new Date(Date.parse('2026-11-23T00:00:00Z') + n * 100).toISOString();
		const data = { unitId, observedAt, latitude: 21.02, longitude: 105.85, speedKmh: 30 };
		return anEvent({ stream: 'unit-positions', key: `${unitId}@${observedAt}`, observedAt, data });
	});
}

test('questions are answered with rows, and a wrong question with the error of the engine', async () => {
	await expect(analytics.rows('SELECT 1')).rejects.toThrow(AnalyticsDown);
	await isUp();
	expect(await analytics.rows('SELECT {n:UInt64} AS n', { n: 3 })).toEqual([{ n: 3 }]);
	await expect(analytics.rows('SELECT no_such_column')).rejects.toThrow(QueryError);
});

test('an appended event reaches ClickHouse by itself, and its table is named', async () => {
	await isUp();
	const tables: string[] = [];
	analytics.onProgress((progress) => tables.push(...progress.tables));
	await journal.append(positions(0, 1));
	await vi.waitFor(() => {
		expect(analytics.position()).toBe(1);
	}, 15_000);
	expect(tables).toEqual(['unit_positions']);
});

test('killed again and again while events flow, the process comes back and ClickHouse equals the journal', async () => {
	let written = 0;
	let kills = 0;
	const writing = (async () => {
		while (kills < 12 && written < 400_000) {
			await journal.append(positions(written, 200));
			written += 200;
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	})();
	while (kills < 12) {
		await isUp();
		await new Promise((resolve) => setTimeout(resolve, 60 + kills * 37));
		const { pid } = analytics;
		if (pid === null) continue;
		process.kill(pid, 'SIGKILL');
		kills += 1;
		await expect(analytics.rows('SELECT 1')).rejects.toThrow(AnalyticsDown);
		// A new supervisor starts at once, where the old one would wait longer after each crash.
		await analytics.close();
		analytics = start();
	}
	await writing;
	await vi.waitFor(() => {
		expect(analytics.position()).toBe(journal.lastSeq());
	}, 30_000);
	const [row] = await analytics.rows(
		'SELECT count() AS raw, uniqExact(seq) AS places, max(seq) AS last, ' +
			'(SELECT sum(fixes) FROM ioc.unit_minutes) AS rollup FROM ioc.unit_positions'
	);
	expect(row).toEqual({ raw: written, places: written, last: written, rollup: written });
}, 120_000);

test('a crash alone is healed: the supervisor starts the process again', async () => {
	await isUp();
	process.kill(analytics.pid ?? Number.NaN, 'SIGKILL');
	await vi.waitFor(() => {
		expect(analytics.restarts).toBe(1);
	}, 15_000);
	await isUp();
	expect(await analytics.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a process that hangs is ended and started again, and its questions are answered with a reason', async () => {
	await analytics.close();
	analytics = superviseAnalytics({
		dataDir,
		entry,
		streams,
		journal,
		log: silentLog,
		answerWithinMs: 3_000
	});
	await isUp();
	process.kill(analytics.pid ?? Number.NaN, 'SIGSTOP');
	await expect(analytics.rows('SELECT 1')).rejects.toThrow(AnalyticsDown);
	await vi.waitFor(() => {
		expect(analytics.restarts).toBe(1);
	}, 15_000);
	await isUp();
	expect(await analytics.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
}, 60_000);

test('closed while it starts, the process ends and stays away', async () => {
	await analytics.close();
	expect(analytics.pid).toBeNull();
	await new Promise((resolve) => setTimeout(resolve, 1_200));
	expect(analytics).toMatchObject({ state: 'closed', pid: null, restarts: 0 });
});

test('what a restart cannot heal is said and not tried again', async () => {
	await isUp();
	await journal.append(positions(0, 5));
	await vi.waitFor(() => {
		expect(analytics.position()).toBe(5);
	}, 15_000);
	await analytics.close();
	await journal.close();
	await rm(journalPath(dataDir), { recursive: true });
	journal = openLmdbJournal({ directory: journalPath(dataDir), log: silentLog });
	analytics = start();
	await vi.waitFor(() => {
		expect(analytics.state).toBe('failed');
	}, 20_000);
	expect(analytics.failure).toContain('the journal ends at 0');
	await expect(analytics.rows('SELECT 1')).rejects.toThrow('the journal ends at 0');
	expect(analytics.restarts).toBe(0);
});
