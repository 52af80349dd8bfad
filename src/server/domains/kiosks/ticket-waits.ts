/**
 * What a wait is, in SQL, once: from the ticket's issue to its call, to leaving, or so far up to now.
 * People still waiting count; a ticket older than the close of its day does not wait any more.
 */

/** Hours after 00:00 in Hanoi of the service date when the day closes: 02:00 of the next day. */
const CLOSE_AFTER_HOURS = 26;
/** Hanoi is seven hours ahead of UTC all year. */
const CITY_OFFSET_HOURS = 7;
/** A call this much before its issue is a swap of two clocks (events-and-standards.md §3). Milliseconds. */
const SWAP_LIMIT_MS = 5_000;

/**
 * Tickets of service dates from `{fromDay:Date}`, judged at `{now:DateTime64}`: facility_id,
 * service_date, issued (DateTime64), is_called, is_waiting, wait_seconds (null when unknown, for
 * example completed without a call).
 */
export const TICKET_WAITS = `SELECT
	facility_id,
	service_date,
	assumeNotNull(issued_at) AS issued,
	isNotNull(called_at) AS is_called,
	isNull(called_at) AND isNull(left_at) AND isNull(completed_at)
		AND issued_at <= {now:DateTime64}
		AND {now:DateTime64} < toDateTime64(service_date, 3, 'UTC') + INTERVAL ${String(CLOSE_AFTER_HOURS - CITY_OFFSET_HOURS)} HOUR AS is_waiting,
	multiIf(
		is_called AND called_at >= issued_at, dateDiff('millisecond', issued_at, called_at),
		is_called AND dateDiff('millisecond', called_at, issued_at) < ${String(SWAP_LIMIT_MS)}, dateDiff('millisecond', called_at, issued_at),
		is_called, NULL,
		isNotNull(left_at) AND left_at >= issued_at, dateDiff('millisecond', issued_at, left_at),
		is_waiting, dateDiff('millisecond', issued_at, {now:DateTime64}),
		NULL
	) / 1000 AS wait_seconds
FROM ioc.kiosk_waits FINAL
WHERE service_date >= {fromDay:Date} AND isNotNull(issued_at)`;
