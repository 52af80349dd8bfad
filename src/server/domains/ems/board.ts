/** The board of the 115 service: response times and calls of the last 24 hours. */
import { RESPONSE_TARGET_SECONDS, type EmsBoard, type EmsWardRow } from '#lib/domains/ems/board.ts';
import { unitStatus } from '#lib/domains/ems/contract.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { lastBucketStarts } from '#lib/foundation/statistics/buckets.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import { quantile } from '#lib/foundation/statistics/quantile.ts';
import { DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import type { Figure } from '#lib/metrics/figure.ts';
import type { ClickHouse } from '#server/platform/clickhouse/clickhouse.ts';
import {
	incidentResponses,
	newestEvidence,
	reportedHours,
	type IncidentResponseRow
} from './queries.ts';

/** Tables whose change may change this board. */
export const emsTables = ['incidents', 'unit_status'] as const;

/** @throws QueryError, AnalyticsDown */
export async function emsBoard(
	clickhouse: ClickHouse,
	registry: Registry,
	now: number
): Promise<EmsBoard> {
	const from = now - DAY_MS;
	const starts = lastBucketStarts(now, 24, HOUR_MS);
	const [rows, hours, newest] = await Promise.all([
		incidentResponses(clickhouse, { from, to: now }),
		reportedHours(clickhouse, { from: starts[0] ?? from }),
		newestEvidence(clickhouse)
	]);
	const evidence = {
		asOf: newest === null ? null : new Date(Math.min(newest, now)).toISOString(),
		freshness: unitStatus.freshness
	};
	const valid = rows.filter(({ isVoid }) => isVoid === 0);
	const responses = responsesOf(valid);
	const within = responses.filter((seconds) => seconds <= RESPONSE_TARGET_SECONDS).length;
	const byHour = groupBy(rows, ({ callAtMs }) => Math.floor(callAtMs / HOUR_MS) * HOUR_MS);
	const reported = new Set(hours);
	return {
		responseMedian: { value: quantile(responses, 0.5), unit: 'seconds', ...evidence },
		responseP90: { value: quantile(responses, 0.9), unit: 'seconds', ...evidence },
		withinTarget: { ...ratio(within, responses.length), ...evidence },
		complete: { ...ratio(responses.length, valid.length), ...evidence },
		responseSeries: starts.map((start) => {
			const seconds = responsesOf((byHour.get(start) ?? []).filter(({ isVoid }) => isVoid === 0));
			return {
				at: new Date(start).toISOString(),
				median: quantile(seconds, 0.5),
				p90: quantile(seconds, 0.9),
				n: seconds.length
			};
		}),
		callSeries: starts.map((start) => ({
			at: new Date(start).toISOString(),
			calls: reported.has(start) ? (byHour.get(start)?.length ?? 0) : null
		})),
		wards: newest === null ? [] : wardRows(valid, registry)
	};
}

/** Every ward of the registry: no incident is a true zero once the service reports. */
function wardRows(rows: readonly IncidentResponseRow[], registry: Registry): EmsWardRow[] {
	const byWard = groupBy(rows, ({ wardCode }) => wardCode);
	return registry.wards.map(({ wardCode }) => {
		const incidents = byWard.get(wardCode) ?? [];
		const seconds = responsesOf(incidents);
		return {
			wardCode,
			incidents: incidents.length,
			responseMedianSeconds: quantile(seconds, 0.5),
			responseP90Seconds: quantile(seconds, 0.9),
			n: seconds.length
		};
	});
}

function responsesOf(rows: readonly IncidentResponseRow[]): number[] {
	return rows.flatMap(({ responseSeconds }) => (responseSeconds === null ? [] : [responseSeconds]));
}

function ratio(
	numerator: number,
	denominator: number
): Pick<Figure, 'value' | 'unit' | 'numerator' | 'denominator'> {
	return {
		value: denominator === 0 ? null : numerator / denominator,
		unit: 'ratio',
		numerator,
		denominator
	};
}
