/** The kiosks board: waits of people who were called, and of people who still wait. */
import type { KiosksBoard } from '#lib/domains/kiosks/board.ts';
import { kioskTickets } from '#lib/domains/kiosks/contract.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { lastBucketStarts } from '#lib/foundation/statistics/buckets.ts';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import type { SeriesPoint } from '#lib/metrics/figure.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { kioskEvidence } from './evidence.ts';
import {
	kioskBeats,
	newestTickets,
	presentWaits,
	waitsByHalfHour,
	type PresentWaitRow,
	type WaitBucketRow
} from './queries.ts';
import { waitFigures, type Evidence } from './wait-figures.ts';

const HALF_HOUR_MS = 30 * MINUTE_MS;
const { freshness } = kioskTickets;
const CITY = '';

/** Tables whose change may change this board. */
export const kiosksTables = ['kiosk_tickets', 'kiosk_states'] as const;

/** @throws QueryError, AnalyticsDown */
export async function kiosksBoard(
	clickhouse: ClickHouse,
	registry: Registry,
	now: number
): Promise<KiosksBoard> {
	const cityStarts = lastBucketStarts(now, 48, HALF_HOUR_MS);
	const [present, buckets, beats, tickets] = await Promise.all([
		presentWaits(clickhouse, { now }),
		waitsByHalfHour(clickhouse, { from: cityStarts[0] ?? now, now }),
		kioskBeats(clickhouse),
		newestTickets(clickhouse, { now })
	]);
	const evidence = kioskEvidence({ kiosks: registry.kiosks, beats, tickets, now });
	const waits = new Map(present.map((row) => [row.facilityId, row]));
	const points = new Map(buckets.map((row) => [keyOf(row.facilityId, row.bucketMs), row]));
	const series = (facilityId: string) =>
		cityStarts.map((start) => pointOf(start, points.get(keyOf(facilityId, start))));
	const own24h = (facilityId: string, read: (point: SeriesPoint) => number | null) =>
		series(facilityId).map(read);
	const cityFigures = figuresOf(waits.get(CITY), evidence.city);
	return {
		median: cityFigures.median,
		p90: cityFigures.p90,
		waitingNow: cityFigures.waitingNow,
		withinTargetToday: cityFigures.withinTargetToday,
		visitsToday: cityFigures.visitsToday,
		waitSeries: series(CITY),
		facilities: [...evidence.byFacility].map(([facilityId, own]) => {
			const figures = figuresOf(waits.get(facilityId), own);
			return {
				facilityId,
				median: figures.median,
				p90: figures.p90,
				waitingNow: figures.waitingNow,
				withinTargetToday: figures.withinTargetToday,
				medians: own24h(facilityId, ({ median }) => median),
				p90s: own24h(facilityId, ({ p90 }) => p90)
			};
		})
	};
}

function figuresOf(row: PresentWaitRow | undefined, evidence: Evidence) {
	return waitFigures(row, { ...evidence, freshness });
}

function keyOf(facilityId: string, bucketMs: number): string {
	return `${facilityId}@${String(bucketMs)}`;
}

function pointOf(start: number, row: WaitBucketRow | undefined): SeriesPoint {
	const at = new Date(start).toISOString();
	return row === undefined
		? { at, median: null, p90: null, n: 0 }
		: { at, median: row.median, p90: row.p90, n: row.n };
}
