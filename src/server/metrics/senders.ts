/** Who should feed a figure, and whose newest word is young enough. */
import type { DropReason } from '#lib/metrics/drop-reason.ts';
import { BOARD_SETTINGS, type ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import type { ReportsWithin } from '#lib/metrics/explanation.ts';
import type { MetricRows, RowsQuestion } from './define-metric-rows.ts';
import { withQuestion } from './rows-query.ts';

export interface Sender {
	readonly entity: string;
	/** Newest sign of life, epoch milliseconds; null when there is none. */
	readonly atMs: number | null;
	readonly isReporting: boolean;
}

export interface Signs {
	/** Newest sign of anybody, epoch milliseconds. */
	readonly newestMs: number | null;
	/** Empty where nobody is counted. */
	readonly senders: readonly Sender[];
	/** True when something proves that the feed lives, so that nothing counted is a true zero. */
	readonly isAlive: boolean;
}

interface EntityRow {
	readonly entity: string;
	readonly dropped: '' | DropReason;
	readonly atMs: number | null;
}

/** A row dropped for one of these is of a sender that should have told more. */
const SILENT: ReadonlySet<string> = new Set<'' | DropReason>([
	'',
	'stale',
	'no_data',
	'not_stated'
]);

/** Signs from a statement of their own. @throws QueryError, AnalyticsDown */
export async function askedSigns(
	clickhouse: ClickHouse,
	rows: MetricRows,
	question: RowsQuestion
): Promise<Signs | null> {
	const { signs } = rows;
	if (signs === undefined || !('sql' in signs)) return null;
	const { sql, params } = withQuestion(rows, question, signs.sql(question.place, question));
	const found = await clickhouse.rows<{ entity: string; atMs: number | null }>(
		`SELECT toString(entity) AS entity, toUnixTimestamp64Milli(max(at)) AS atMs
FROM (
${sql}
)
GROUP BY entity
ORDER BY entity
${BOARD_SETTINGS}`,
		params
	);
	const { reportsWithin } = signs;
	const newestMs = newest(found);
	return {
		newestMs,
		isAlive: newestMs !== null,
		senders:
			reportsWithin === null
				? []
				: found.map((sign) => ({
						...sign,
						isReporting: isWithin(sign.atMs, limitMs(rows, reportsWithin), question.now)
					}))
	};
}

/** Signs from what the entities of the rows sent. */
export function signsFromRows(
	rows: MetricRows,
	entities: readonly EntityRow[],
	question: RowsQuestion
): Signs {
	const expected = entities.filter(({ dropped }) => SILENT.has(dropped));
	const counted = entities.filter(({ dropped }) => dropped === '');
	return {
		newestMs: newest(counted),
		isAlive: newest(entities) !== null,
		senders:
			rows.signs === undefined
				? []
				: merged(expected, limitMs(rows, rows.signs.reportsWithin ?? 'stale'), question.now)
	};
}

/** One sender for each entity, by its counted row where it has one. */
function merged(entities: readonly EntityRow[], withinMs: number, now: number): Sender[] {
	const senders = new Map<string, Sender>();
	for (const { entity, dropped, atMs } of entities) {
		const isReporting = dropped === '' && isWithin(atMs, withinMs, now);
		const known = senders.get(entity);
		if (known?.isReporting === true) continue;
		const newestMs = Math.max(atMs ?? -Infinity, known?.atMs ?? -Infinity);
		senders.set(entity, {
			entity,
			atMs: newestMs === -Infinity ? null : newestMs,
			isReporting
		});
	}
	return [...senders.values()];
}

function limitMs({ metric }: MetricRows, within: ReportsWithin): number {
	const { lateAfterMs, staleAfterMs } = metric.freshness;
	return { late: lateAfterMs, stale: staleAfterMs, ever: Infinity }[within];
}

function isWithin(atMs: number | null, limit: number, now: number): boolean {
	return atMs !== null && now - atMs <= limit;
}

function newest(rows: readonly { readonly atMs: number | null }[]): number | null {
	return rows.reduce<number | null>(
		(last, { atMs }) => (atMs !== null && (last === null || atMs > last) ? atMs : last),
		null
	);
}
