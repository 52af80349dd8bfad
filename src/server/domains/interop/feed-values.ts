/** The measured values of feeds from rows of the database. Without any evidence a value is missing, never zero. */
import * as metrics from '#lib/domains/interop/metrics.ts';
import { wilsonInterval } from '#lib/foundation/statistics/wilson.ts';
import type { Freshness } from '#lib/metrics/data-state.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import { measured, type MetricValue, type Scope } from '#lib/metrics/metric-value.ts';
import type { LagRow } from './fact-queries.ts';
import type { OutcomeRow } from './outcome-queries.ts';

interface Place {
	readonly scope: Scope;
	/** Limits of the feed; absent for the city. */
	readonly freshness?: Freshness;
}

export function lagValues(row: LagRow | undefined, place: Place) {
	const value = (metric: Metric, found: number | null | undefined): MetricValue =>
		measured(metric, {
			...place,
			value: row === undefined || row.n === 0 ? null : (found ?? null),
			n: row?.n ?? 0,
			asOf: row === undefined || row.n === 0 ? null : isoOf(row.newestMs)
		});
	return {
		lagMedian: value(metrics.lagMedian, row?.median),
		lagP95: value(metrics.lagP95, row?.p95)
	};
}

/** `countedMs`: newest count of any feed; null before the doors counted anything. Then zero is true. */
export function outcomeValues(row: OutcomeRow | undefined, place: Place, countedMs: number | null) {
	const asOf = countedMs === null ? null : isoOf(countedMs);
	const count = (metric: Metric, found: number | undefined): MetricValue =>
		measured(metric, {
			scope: place.scope,
			value: countedMs === null ? null : (found ?? 0),
			asOf
		});
	const share = (metric: Metric, part: number, whole: number): MetricValue =>
		measured(metric, {
			scope: place.scope,
			value: whole === 0 ? null : part / whole,
			numerator: whole === 0 ? null : part,
			denominator: whole === 0 ? null : whole,
			interval: wilsonInterval(part, whole),
			asOf
		});
	return {
		acceptedToday: count(metrics.acceptedToday, row?.acceptedToday),
		acceptedWeek: count(metrics.acceptedWeek, row?.acceptedWeek),
		duplicateWeek: count(metrics.duplicateWeek, row?.duplicateWeek),
		quarantinedWeek: count(metrics.quarantinedWeek, row?.quarantinedWeek),
		refusedToday: share(metrics.refusedToday, row?.refusedToday ?? 0, row?.answeredToday ?? 0),
		refusedWeek: share(metrics.refusedWeek, row?.refusedWeek ?? 0, row?.answeredWeek ?? 0),
		schemaRefused: share(metrics.schemaRefused, row?.schemaRefusedHour ?? 0, row?.answeredHour ?? 0)
	};
}

/** A share of places or feeds; null of none. `asOf` is the newest delivery of anybody. */
export function shareValue(
	metric: Metric,
	scope: Scope,
	found: { readonly part: number; readonly whole: number; readonly asOf: string | null }
): MetricValue {
	const { part, whole, asOf } = found;
	return measured(metric, {
		scope,
		value: whole === 0 ? null : part / whole,
		numerator: whole === 0 ? null : part,
		denominator: whole === 0 ? null : whole,
		interval: wilsonInterval(part, whole),
		asOf
	});
}

export function isoOf(epochMs: number): string {
	return new Date(epochMs).toISOString();
}

export function isoOrNull(epochMs: number | undefined): string | null {
	return epochMs === undefined ? null : isoOf(epochMs);
}
