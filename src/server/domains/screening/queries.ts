/** What the screening board asks of ClickHouse. */
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';

export interface PersonsByDayRow {
	/** Ward of residence in the newest visit of the person. */
	readonly wardCode: string;
	/** Day in Hanoi of the first visit of the year, `YYYY-MM-DD`; `firstDay` stands for all days before it. */
	readonly day: string;
	/** Persons aged 65 and over who were first seen that day. */
	readonly persons: number;
}

/**
 * Persons aged 65 and over screened in a calendar year of Hanoi, each once, by ward and day of the
 * first visit. Days before `firstDay` are one row. @throws QueryError
 */
export function personsByWardAndDay(
	clickhouse: ClickHouse,
	{ year, firstDay }: { year: number; firstDay: string }
): Promise<PersonsByDayRow[]> {
	return clickhouse.rows<PersonsByDayRow>(
		`SELECT
	leftPad(toString(ward), 5, '0') AS wardCode,
	toString(since) AS day,
	persons
FROM (
	SELECT
		bitAnd(newest, 131071) AS ward,
		greatest(first_day, {firstDay:Date}) AS since,
		count() AS persons
	FROM ioc.screening_persons FINAL
	WHERE year = {year:UInt64}
	GROUP BY ward, since
)
${BOARD_SETTINGS}`,
		{ year, firstDay }
	);
}

/** Visits of persons aged 65 and over in a calendar year of Hanoi, by ward of residence in the visit. @throws QueryError */
export function visitsByWard(
	clickhouse: ClickHouse,
	{ year }: { year: number }
): Promise<{ readonly wardCode: string; readonly visits: number }[]> {
	return clickhouse.rows(
		`SELECT
	toString(ward_code) AS wardCode,
	sum(visits) AS visits
FROM ioc.screening_visit_counts
WHERE year = {year:UInt64}
GROUP BY wardCode
${BOARD_SETTINGS}`,
		{ year }
	);
}

/** Newest visit that any facility sent, epoch milliseconds; null when there is none. @throws QueryError */
export async function newestVisit(clickhouse: ClickHouse): Promise<number | null> {
	const [row] = await clickhouse.rows<{ atMs: number }>(
		`SELECT toUnixTimestamp64Milli(max(event_time)) AS atMs
FROM ioc.screening_visits
${BOARD_SETTINGS}`
	);
	return row === undefined || row.atMs === 0 ? null : row.atMs;
}
