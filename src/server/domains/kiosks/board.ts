/** The kiosks board: waits of people who were called, and of people who still wait. */
import type { KiosksBoard } from '#lib/domains/kiosks/board.ts';
import { waitMedian } from '#lib/domains/kiosks/metrics.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { lastBucketStarts } from '#lib/foundation/statistics/buckets.ts';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import { measuredSeries, measuredSeriesSet, type SeriesPoint } from '#lib/metrics/metric-series.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { kioskEvidence } from './evidence.ts';
import {
	kioskBeats,
	newestTickets,
	presentWaits,
	waitsByHalfHour,
	type WaitBucketRow
} from './queries.ts';
import { visitsToday, waitValues } from './wait-values.ts';

const HALF_HOUR_MS = 30 * MINUTE_MS;
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
	const own24h = (facilityId: string, read: 'median' | 'p90') =>
		cityStarts.map((start) => points.get(keyOf(facilityId, start))?.[read] ?? null);
	const facilityIds = [...evidence.byFacility.keys()];
	return {
		...waitValues(waits.get(CITY), evidence.city),
		visitsToday: visitsToday(waits.get(CITY), evidence.city),
		waitSeries: measuredSeries(waitMedian, {
			step: 'half-hour',
			points: cityStarts.map((start) => pointOf(start, points.get(keyOf(CITY, start))))
		}),
		facilityWaits: measuredSeriesSet(waitMedian, {
			step: 'half-hour',
			times: cityStarts.map((start) => new Date(start).toISOString()),
			lines: Object.fromEntries(
				facilityIds.map((facilityId) => [
					`facility:${facilityId}`,
					{ values: own24h(facilityId, 'median'), p90s: own24h(facilityId, 'p90') }
				])
			)
		}),
		facilities: [...evidence.byFacility].map(([facilityId, own]) => ({
			facilityId,
			...waitValues(waits.get(facilityId), own)
		}))
	};
}

function keyOf(facilityId: string, bucketMs: number): string {
	return `${facilityId}@${String(bucketMs)}`;
}

function pointOf(start: number, row: WaitBucketRow | undefined): SeriesPoint {
	const at = new Date(start).toISOString();
	return row === undefined
		? { at, value: null, p90: null, n: 0 }
		: { at, value: row.median, p90: row.p90, n: row.n };
}
