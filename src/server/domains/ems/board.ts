/** The board of the 115 service: response times and calls of the last 24 hours. */
import { RESPONSE_TARGET_SECONDS, type EmsBoard, type EmsWardRow } from '#lib/domains/ems/board.ts';
import * as metrics from '#lib/domains/ems/metrics.ts';
import type { Registry } from '#lib/domains/wards/registry.ts';
import { lastBucketStarts } from '#lib/foundation/statistics/buckets.ts';
import { groupBy } from '#lib/foundation/statistics/group-by.ts';
import { quantile } from '#lib/foundation/statistics/quantile.ts';
import { wilsonInterval } from '#lib/foundation/statistics/wilson.ts';
import { DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import { measuredSeries } from '#lib/metrics/metric-series.ts';
import { measured, type Scope } from '#lib/metrics/metric-value.ts';
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
		newestEvidence(clickhouse, { now })
	]);
	const asOf = newest === null ? null : new Date(Math.min(newest, now)).toISOString();
	const valid = rows.filter(({ isVoid }) => isVoid === 0);
	const responses = responsesOf(rows);
	const within = responses.filter((seconds) => seconds <= RESPONSE_TARGET_SECONDS).length;
	const byHour = groupBy(rows, ({ callAtMs }) => Math.floor(callAtMs / HOUR_MS) * HOUR_MS);
	const reported = new Set(hours);
	return {
		...responseValues(responses, { asOf }),
		withinTarget: measured(metrics.responseWithinTarget, {
			...share(within, responses.length),
			asOf
		}),
		complete: measured(metrics.timeStampsComplete, {
			...share(responses.length, valid.length),
			asOf
		}),
		responseSeries: measuredSeries(metrics.responseMedian, {
			step: 'hour',
			points: starts.map((start) => {
				const seconds = responsesOf(byHour.get(start) ?? []);
				return {
					at: new Date(start).toISOString(),
					value: quantile(seconds, 0.5),
					p90: quantile(seconds, 0.9),
					n: seconds.length
				};
			})
		}),
		callSeries: measuredSeries(metrics.calls, {
			step: 'hour',
			points: starts.map((start) => ({
				at: new Date(start).toISOString(),
				value: reported.has(start) ? (byHour.get(start)?.length ?? 0) : null
			}))
		}),
		wards: asOf === null ? [] : wardRows(rows, registry, asOf)
	};
}

/** Median and 90 % of response times, seconds. */
function responseValues(
	seconds: readonly number[],
	of: { readonly asOf: string | null; readonly scope?: Scope }
) {
	const evidence = { ...of, n: seconds.length };
	return {
		responseMedian: measured(metrics.responseMedian, {
			...evidence,
			value: quantile(seconds, 0.5)
		}),
		responseP90: measured(metrics.responseP90, { ...evidence, value: quantile(seconds, 0.9) })
	};
}

/** Every ward of the registry: no call is a true zero once the service reports. */
function wardRows(
	rows: readonly IncidentResponseRow[],
	registry: Registry,
	asOf: string
): EmsWardRow[] {
	const byWard = groupBy(rows, ({ wardCode }) => wardCode);
	return registry.wards.map(({ wardCode }) => {
		const incidents = byWard.get(wardCode) ?? [];
		const of = { asOf, scope: `ward:${wardCode}` satisfies Scope };
		return {
			wardCode,
			calls: measured(metrics.calls, { ...of, value: incidents.length }),
			...responseValues(responsesOf(incidents), of)
		};
	});
}

/** A call that was cancelled, or repeats another, is a call and has no response. */
function responsesOf(rows: readonly IncidentResponseRow[]): number[] {
	return rows.flatMap(({ isVoid, responseSeconds }) =>
		isVoid === 1 || responseSeconds === null ? [] : [responseSeconds]
	);
}

/** With its 95 % Wilson interval; without a value over nothing. */
function share(numerator: number, denominator: number) {
	const value = denominator === 0 ? null : numerator / denominator;
	const interval = value === null ? null : wilsonInterval(numerator, denominator);
	return { value, numerator, denominator, interval };
}
