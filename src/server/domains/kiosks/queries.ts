/** What the kiosks board asks of ClickHouse. */
import { WAIT_TARGET_SECONDS } from '#lib/domains/kiosks/board.ts';
import { cityDay, HOUR_MS } from '#lib/foundation/time.ts';
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import { judgedAt, TICKET_WAITS } from './ticket-waits.ts';

export interface PresentWaitRow {
	/** Empty for the whole city. */
	readonly facilityId: string;
	/** Seconds, over tickets issued in the last 60 minutes or still waiting; null when there are none. */
	readonly median: number | null;
	readonly p90: number | null;
	/** Tickets behind the two. */
	readonly n: number;
	readonly waitingNow: number;
	/** Tickets of today called within the target. */
	readonly withinTarget: number;
	/** Tickets issued today. */
	readonly issuedToday: number;
}

/** Waits of each facility and of the city (facilityId empty) at `now`, epoch milliseconds. @throws QueryError */
export function presentWaits(
	clickhouse: ClickHouse,
	{ now }: { now: number }
): Promise<PresentWaitRow[]> {
	return clickhouse.rows<PresentWaitRow>(
		`SELECT
	facility_id AS facilityId,
	countIf(is_known AND (is_waiting OR issued_ms > {hourAgo:UInt64})) AS n,
	countIf(is_waiting) AS waitingNow,
	countIf(service_date = {today:Date} AND is_called AND is_known AND wait_seconds <= {target:UInt64}) AS withinTarget,
	countIf(service_date = {today:Date}) AS issuedToday,
	quantilesExactInclusiveIf(0.5, 0.9)(wait_seconds, is_known AND (is_waiting OR issued_ms > {hourAgo:UInt64})) AS waits,
	waits[1] AS median,
	waits[2] AS p90
FROM (${TICKET_WAITS})
GROUP BY GROUPING SETS ((facility_id), ())
${BOARD_SETTINGS}`,
		{
			...judgedAt(now, cityDay(now - 2 * HOUR_MS)),
			hourAgo: now - HOUR_MS,
			today: cityDay(now),
			target: WAIT_TARGET_SECONDS
		}
	);
}

export interface WaitBucketRow {
	/** Empty for the whole city. */
	readonly facilityId: string;
	/** Start of the half hour of issue, epoch milliseconds. */
	readonly bucketMs: number;
	/** Seconds. */
	readonly median: number;
	readonly p90: number;
	readonly n: number;
}

/**
 * Waits by half hour of issue, of each facility and of the city, for tickets issued from `from` to
 * `now` (epoch milliseconds). Half hours without a ticket of known wait are absent. @throws QueryError
 */
export function waitsByHalfHour(
	clickhouse: ClickHouse,
	{ from, now }: { from: number; now: number }
): Promise<WaitBucketRow[]> {
	return clickhouse.rows<WaitBucketRow>(
		`SELECT
	facility_id AS facilityId,
	intDiv(issued_ms, 1800000) * 1800000 AS bucketMs,
	quantilesExactInclusive(0.5, 0.9)(wait_seconds) AS waits,
	waits[1] AS median,
	waits[2] AS p90,
	count() AS n
FROM (${TICKET_WAITS})
WHERE is_known AND issued_ms >= {from:UInt64} AND issued_ms <= {now:UInt64}
GROUP BY GROUPING SETS ((facility_id, bucketMs), (bucketMs))
${BOARD_SETTINGS}`,
		{ ...judgedAt(now, cityDay(from - 2 * HOUR_MS)), from }
	);
}

export interface KioskBeatRow {
	readonly facilityId: string;
	readonly kioskId: string;
	/** Newest beat, epoch milliseconds. */
	readonly lastBeatMs: number;
}

/** Newest beat of every kiosk that ever sent one. @throws QueryError */
export function kioskBeats(clickhouse: ClickHouse): Promise<KioskBeatRow[]> {
	return clickhouse.rows<KioskBeatRow>(
		`SELECT
	toString(facility_id) AS facilityId,
	toString(kiosk_id) AS kioskId,
	toUnixTimestamp64Milli(max(last_beat_at)) AS lastBeatMs
FROM ioc.kiosk_beats
GROUP BY facility_id, kiosk_id
${BOARD_SETTINGS}`
	);
}

/** Newest step of any ticket by facility since `fromDay`, epoch milliseconds. @throws QueryError */
export function newestTickets(
	clickhouse: ClickHouse,
	{ now }: { now: number }
): Promise<{ readonly facilityId: string; readonly atMs: number }[]> {
	return clickhouse.rows(
		`SELECT
	facility_id AS facilityId,
	toUnixTimestamp64Milli(max(last_event_at)) AS atMs
FROM ioc.kiosk_waits
WHERE service_date >= {fromDay:Date}
GROUP BY facility_id
${BOARD_SETTINGS}`,
		{ fromDay: cityDay(now - 24 * HOUR_MS) }
	);
}
