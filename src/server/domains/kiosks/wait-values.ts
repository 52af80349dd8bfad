/** Values of waiting from one row of the database and the evidence behind it. */
import * as metrics from '#lib/domains/kiosks/metrics.ts';
import { wilsonInterval } from '#lib/foundation/statistics/wilson.ts';
import { measured, type MetricValue, type Scope } from '#lib/metrics/metric-value.ts';
import type { PresentWaitRow } from './queries.ts';

/** Whose values they are, and age and completeness of what they rest on. */
export interface Evidence {
	readonly scope: Scope;
	readonly asOf: string | null;
	readonly reporting: number;
	readonly expected: number;
}

export interface WaitValues {
	readonly median: MetricValue;
	readonly p90: MetricValue;
	readonly waitingNow: MetricValue;
	readonly withinTargetToday: MetricValue;
}

/** Without any evidence every value is missing; with evidence and no ticket the counts are true zeros. */
export function waitValues(found: PresentWaitRow | undefined, evidence: Evidence): WaitValues {
	const row = shown(found, evidence);
	const zero = evidence.asOf === null ? null : 0;
	const issued = row?.issuedToday ?? zero;
	const within = row?.withinTarget ?? zero;
	const waits = { ...evidence, n: row?.n ?? 0 };
	return {
		median: measured(metrics.waitMedian, { ...waits, value: row?.median ?? null }),
		p90: measured(metrics.waitP90, { ...waits, value: row?.p90 ?? null }),
		waitingNow: measured(metrics.waitingNow, { ...evidence, value: row?.waitingNow ?? zero }),
		withinTargetToday: measured(metrics.withinTargetToday, {
			...evidence,
			value: issued === null || issued === 0 || within === null ? null : within / issued,
			numerator: within,
			denominator: issued,
			interval: issued === null || within === null ? null : wilsonInterval(within, issued)
		})
	};
}

/** Tickets issued today. */
export function visitsToday(found: PresentWaitRow | undefined, evidence: Evidence): MetricValue {
	const zero = evidence.asOf === null ? null : 0;
	const value = shown(found, evidence)?.issuedToday ?? zero;
	return measured(metrics.visitsToday, { ...evidence, value });
}

/** The row of the city exists even when nothing ever arrived. */
function shown(found: PresentWaitRow | undefined, { asOf }: Evidence): PresentWaitRow | undefined {
	return asOf === null ? undefined : found;
}
