/** How each stream that feeds a metric is doing: its newest event, and how many fell into the window. */
import { streamNamed } from '#lib/domains/index.ts';
import { DAY_MS } from '#lib/foundation/time.ts';
import type { ExplainedSource } from '#lib/metrics/explanation.ts';
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import type { MetricRows } from './define-metric-rows.ts';
import { KNOWN } from './event-sql.ts';
import { isoOf } from './value-of.ts';

/** A stream without an event for so long has none. */
const LOOK_BACK_MS = 30 * DAY_MS;

interface Found {
	readonly events: number;
	/** 0 when there is none. */
	readonly newestMs: number;
}

/** One entry for each declared source that is a stream. @throws QueryError, AnalyticsDown */
export async function sourceStreams(
	clickhouse: ClickHouse,
	{ metric, from }: MetricRows,
	now: number
): Promise<ExplainedSource[]> {
	const since = from?.(now) ?? now - metric.freshness.staleAfterMs;
	const isFew = (events: number) => events > 0 && events < (metric.suppressBelow ?? 0);
	const found: ExplainedSource[] = [];
	for (const name of metric.sources) {
		const stream = streamNamed(name);
		if (stream === undefined) continue;
		const inWindow = await eventsSince(clickhouse, stream.table, { since, now });
		const newest =
			inWindow.events > 0
				? inWindow
				: await eventsSince(clickhouse, stream.table, { since: now - LOOK_BACK_MS, now });
		found.push({
			stream: name,
			freshness: stream.freshness,
			newestAt: newest.newestMs === 0 ? null : isoOf(newest.newestMs),
			events: isFew(inWindow.events) ? null : inWindow.events,
			since: isoOf(since)
		});
	}
	return found;
}

async function eventsSince(
	clickhouse: ClickHouse,
	table: string,
	{ since, now }: { since: number; now: number }
): Promise<Found> {
	const [row] = await clickhouse.rows<Found>(
		`SELECT count() AS events, toUnixTimestamp64Milli(max(least(event_time, receive_time))) AS newestMs
FROM ioc.${table}
WHERE event_time >= {since:DateTime64} AND ${KNOWN}
${BOARD_SETTINGS}`,
		{ since, now, knownAt: now }
	);
	return row ?? { events: 0, newestMs: 0 };
}
