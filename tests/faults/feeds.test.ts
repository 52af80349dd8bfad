/**
 * Idea 3: killing a feed for 7 minutes shows 7 ± 0.2 minutes in the ledger, and the feed is dark within
 * its limit and 10 seconds. Real door, journal, sink and ClickHouse; only the clock is turned by hand.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedRow, InteropBoard } from '#lib/domains/interop/board.ts';
import { streamNamed } from '#lib/domains/index.ts';
import { defaultContract } from '#lib/domains/interop/feed-contract.ts';
import { darkStreams } from '#lib/domains/interop/darkness.ts';
import { feedState } from '#lib/domains/interop/feed-state.ts';
import { outageLines } from '#lib/domains/interop/outage-lines.ts';
import { metrics } from '#lib/domains/metrics.ts';
import { interopMetrics } from '#lib/domains/interop/metrics.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { darkSources, stateWithout } from '#lib/metrics/dark-stream.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import { measured, stateOf, type MetricValue } from '#lib/metrics/metric-value.ts';
import { openFeedsCity, START, type FeedsCity } from './feeds-city.ts';

const KILLED = START + 20 * MINUTE_MS;
const BACK = KILLED + 7 * MINUTE_MS;
const SLA_MS = 2 * MINUTE_MS;

let city: FeedsCity;

beforeAll(async () => {
	city = await openFeedsCity();
	await city.live(KILLED);
}, 240_000);
afterAll(() => city.close());

function rowOf(board: InteropBoard, sourceId: string): FeedRow {
	const row = board.feeds.find((feed) => feed.sourceId === sourceId);
	if (row === undefined) throw new Error(`No feed of ${sourceId}.`);
	return row;
}

/** Every value of the board, wherever it stands. */
function measuredIn(part: unknown): MetricValue[] {
	if (typeof part !== 'object' || part === null) return [];
	if ('metric' in part && 'missing' in part) return [part as MetricValue];
	return Object.values(part).flatMap(measuredIn);
}

/** What a browser makes of the last board it was given, by its own clock. */
function stateAt(row: FeedRow, nowMs: number) {
	const stream = streamNamed(row.stream);
	if (stream === undefined) throw new Error(`No stream ${row.stream}.`);
	return feedState(defaultContract(stream), row.lastReceivedAt, nowMs);
}

function partition<Item>(items: readonly Item[], is: (item: Item) => boolean): [Item[], Item[]] {
	return [items.filter(is), items.filter((item) => !is(item))];
}

describe('killing a feed for 7 minutes (idea 3)', () => {
	it('leaves nobody in the dark before', async () => {
		const board = await city.board();
		expect(board.feedsLive).toMatchObject({ value: 1, numerator: 3, denominator: 3 });
		expect(board.darkTime.value).toBe(0);
		expect(board.feeds.map((row) => stateAt(row, city.nowMs))).toEqual(['live', 'live', 'live']);
		const gps = rowOf(board, 'gps');
		expect([gps.lagMedian.value, gps.lagP95.value]).toEqual([2_000, 2_000]);
		expect(gps.acceptedToday.value).toBe(240);
	});

	it('turns it dark within its limit and 10 seconds, by any clock that looks', async () => {
		await city.live(KILLED + SLA_MS - 10 * SECOND_MS, ['gps']);
		const before = await city.board();
		expect(stateAt(rowOf(before, 'gps'), city.nowMs)).toBe('late');
		expect(before.darkTime.value).toBe(0);
		await city.live(KILLED + SLA_MS + 10 * SECOND_MS, ['gps']);
		// The browser's own clock needs no word from the server.
		expect(stateAt(rowOf(before, 'gps'), city.nowMs)).toBe('dark');
		const after = await city.board();
		expect(stateAt(rowOf(after, 'gps'), city.nowMs)).toBe('dark');
		expect(after.feedsLive).toMatchObject({ numerator: 2, denominator: 3 });
		expect(rowOf(after, 'gps').outages).toMatchObject([{ endedAt: null, isReceiver: false }]);
	});

	it('changes every figure that rests on it within its limit and 10 seconds, and no other', async () => {
		const { feeds } = await city.board();
		const dark = darkStreams(city.entries(), feeds, city.nowMs);
		expect(dark).toEqual([
			{ stream: 'unit-positions', since: new Date(KILLED - 5 * SECOND_MS).toISOString() }
		]);
		const counted = metrics.filter(({ clock }) => clock.basis !== 'receive');
		// The worst case: other evidence of the figure is as young as can be.
		const stateNow = (metric: Metric) =>
			stateWithout(
				stateOf(
					measured(metric, { value: 1, asOf: new Date(city.nowMs).toISOString() }),
					city.nowMs
				),
				darkSources(metric, dark)
			);
		const [dependent, others] = partition(counted, ({ sources }) =>
			sources.includes('unit-positions')
		);
		expect(dependent.length).toBeGreaterThan(5);
		expect(dependent.filter((metric) => stateNow(metric) !== 'late')).toEqual([]);
		expect(others.length).toBeGreaterThan(50);
		expect(others.filter((metric) => stateNow(metric) !== 'live')).toEqual([]);
	});

	it('shows 7 ± 0.2 minutes once it is back, for this feed alone', async () => {
		await city.live(BACK, ['gps']);
		await city.live(BACK + 10 * MINUTE_MS);
		const board = await city.board();
		const gps = rowOf(board, 'gps');
		expect(Math.abs((gps.darkTime.value ?? 0) / 60 - 7)).toBeLessThanOrEqual(0.2);
		expect(gps.outages).toHaveLength(1);
		expect(gps.outages[0]).toMatchObject({ isReceiver: false });
		expect(Date.parse(gps.outages[0]?.startedAt ?? '')).toBeGreaterThan(KILLED - 10 * SECOND_MS);
		expect(Date.parse(gps.outages[0]?.startedAt ?? '')).toBeLessThan(KILLED);
		expect(stateAt(gps, city.nowMs)).toBe('live');
		expect(darkStreams(city.entries(), board.feeds, city.nowMs)).toEqual([]);
		expect(rowOf(board, 'kiosk-maker').darkTime.value).toBe(0);
		expect(rowOf(board, 'his').darkTime.value).toBe(0);
	});

	it('carries the code of its cause once somebody knew it, with who said so', async () => {
		const { sourceId, stream, outages } = rowOf(await city.board(), 'gps');
		const shown = () => outageLines([{ sourceId, stream, outages }], city.causes())[0];
		expect(shown()?.cause).toBeNull();
		await city.explain({ sourceId, stream }, outages[0]?.startedAt ?? '', 'network');
		expect(shown()).toMatchObject({
			cause: 'network',
			records: [{ cause: 'network', by: 'Trực lãnh đạo', note: 'VNPT báo đứt cáp' }]
		});
	});

	it('blames nobody for a gap that all sources have at once', async () => {
		const from = city.nowMs;
		await city.live(from + 12 * MINUTE_MS, ['gps', 'kiosk-maker', 'his']);
		await city.live(from + 22 * MINUTE_MS);
		const board = await city.board();
		const [ours, theirs] = rowOf(board, 'gps').outages;
		expect(ours).toMatchObject({ isReceiver: true });
		expect(theirs).toMatchObject({ isReceiver: false });
		const kiosks = rowOf(board, 'kiosk-maker').outages;
		expect(kiosks).toMatchObject([{ isReceiver: true }]);
		expect(board.offenders).toEqual([]);
	});

	it('forgets no count over a restart', async () => {
		const before = rowOf(await city.board(), 'gps').acceptedToday.value ?? NaN;
		await city.restart();
		await city.send('gps', 'unit-positions', [{ unitId: '115-00', speedMps: 3 }]);
		await city.live(city.nowMs + MINUTE_MS);
		const gps = rowOf(await city.board(), 'gps');
		expect(gps.acceptedToday.value).toBe(before + 12);
		expect(gps.refusedToday).toMatchObject({ numerator: 1, denominator: before + 13 });
		expect(gps.quarantinedWeek.value).toBe(1);
	});

	it('gives in every figure what its rows give', async () => {
		const board = await city.board();
		const shown = measuredIn(board);
		expect(new Set(shown.map(({ metric }) => metric)).size).toBe(interopMetrics.length);
		for (const { metric, scope, value } of shown) {
			const explained = await city.explained(metric, scope);
			if (value === null) expect(explained.value, `${metric} ${scope}`).toBeNull();
			else expect(explained.value, `${metric} ${scope}`).toBeCloseTo(value, 6);
		}
	});

	it('counts on while a feed stays away, and a place by itself', async () => {
		const from = city.nowMs;
		await city.live(from + 20 * MINUTE_MS, ['kiosk-maker']);
		city.nowMs = from + HOUR_MS;
		const board = await city.board();
		const open = rowOf(board, 'kiosk-maker').outages[0];
		expect(open).toMatchObject({ endedAt: null });
		expect(board.sites.find(({ siteId }) => siteId === 'H01')?.lastReceivedAt).not.toBeNull();
	});
});
