/** What the screening board asks of ClickHouse. */
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';

export interface PersonsByDayRow {
	/** Ward of residence in the newest visit of the person. */
	readonly wardCode: string;
	/** Day in Hanoi of the first visit of the year, `YYYY-MM-DD`; `firstDay` stands for all days before it. */
	readonly day: string;
	/** Persons aged 65 and over who were first seen that day. */
	readonly persons: number;
	/** All their visits of the year. */
	readonly visits: number;
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
	newest.ward AS wardCode,
	toString(greatest(toDate(first_at, 'Asia/Ho_Chi_Minh'), {firstDay:Date})) AS day,
	count() AS persons,
	sum(visits) AS visits
FROM ioc.screening_persons FINAL
WHERE year = {year:UInt64} AND newest.is_elderly = 1
GROUP BY wardCode, day
${BOARD_SETTINGS}`,
		{ year, firstDay }
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
