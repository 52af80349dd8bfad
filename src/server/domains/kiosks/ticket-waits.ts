/**
 * What a wait is, in SQL, once: from the ticket's issue to its call, to leaving, or so far up to now.
 * People still waiting count; a ticket older than the close of its day does not wait any more.
 */
import { cityDay, HOUR_MS } from '#lib/foundation/time.ts';

/** After 00:00 in Hanoi of the service date the day closes: at 02:00 of the next day. */
const CLOSE_AFTER_MS = 26 * HOUR_MS;
/** A call this much before its issue is a swap of two clocks (events-and-standards.md §3). Milliseconds. */
const SWAP_LIMIT_MS = 5_000;

/** `outcome` says above this bit what ended the wait, and below it when (0007_kiosk_waits.sql). */
const ENDED_BY = 2 ** 48;
const LEFT = String(ENDED_BY);
const COMPLETED = String(2 * ENDED_BY);
const NOTHING_YET = String(3 * ENDED_BY);

/** What `TICKET_WAITS` asks for: tickets of service dates from `fromDay`, judged at `now`. */
export function judgedAt(now: number, fromDay: string) {
	return { now, fromDay, closedDay: cityDay(now - CLOSE_AFTER_MS) };
}

/**
 * Tickets as `judgedAt` says: facility_id, service_date, issued_ms, is_called, is_waiting, is_known
 * (false for example when completed without a call), wait_seconds (only when known). `table` has one
 * row per ticket like ioc.kiosk_waits; `more` names further columns of it.
 */
export function ticketWaits(table: string, more: readonly string[] = []): string {
	return `SELECT
	${['facility_id', 'service_date', 'issued_ms', ...more].join(',\n\t')},
	outcome < ${LEFT} AS is_called,
	outcome = ${NOTHING_YET} AND issued_ms <= {now:UInt64} AND service_date > {closedDay:Date} AS is_waiting,
	toInt64(if(is_waiting, {now:UInt64}, outcome % ${LEFT})) - toInt64(issued_ms) AS wait_ms,
	is_waiting OR if(is_called, wait_ms > -${String(SWAP_LIMIT_MS)}, outcome < ${COMPLETED} AND wait_ms >= 0) AS is_known,
	abs(wait_ms) / 1000 AS wait_seconds
FROM ${table}
WHERE service_date >= {fromDay:Date} AND issued_ms < ${NOTHING_YET}`;
}

export const TICKET_WAITS = ticketWaits('ioc.kiosk_waits FINAL');

/**
 * The rows of ioc.kiosk_waits made from the steps of tickets that `where` lets through, with received
 * and source besides.
 */
export function ticketsFromSteps(where: string): string {
	return `(
	SELECT
		service_date,
		toString(facility_id) AS facility_id,
		ticket_id,
		min(if(type = 'issued', at_ms, ${NOTHING_YET})) AS issued_ms,
		min(multiIf(
			type IN ('called', 'served'), at_ms,
			type IN ('abandoned', 'transferred'), at_ms + ${LEFT},
			type = 'completed', at_ms + ${COMPLETED},
			${NOTHING_YET}
		)) AS outcome,
		max(receive_time) AS received,
		any(toString(source)) AS source
	FROM (SELECT *, toUInt64(toUnixTimestamp64Milli(event_time)) AS at_ms FROM ioc.kiosk_tickets)
	WHERE ${where}
	GROUP BY service_date, facility_id, ticket_id
)`;
}
