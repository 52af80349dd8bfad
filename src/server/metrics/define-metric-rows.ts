/**
 * The rows behind a metric, as one SELECT. Explain runs it to recompute the figure, to list who was
 * counted and what was dropped and why, and shows it to those who may read SQL; a test recomputes
 * every registered metric from it. So a metric without rows does not pass.
 *
 * The text answers these columns, in any order:
 *
 *   entity       String             what the row is about: facility, ward or unit id, or a running
 *                                   number where the id would lead to a person. Never a person.
 *   at           Nullable DateTime64  event time; NULL for a place that never sent anything
 *   received     Nullable DateTime64  our clock on arrival
 *   source       String             registered source; '' when several or none
 *   numerator    Nullable number    for `ratio` and `sum`
 *   denominator  Nullable number    for `ratio`
 *   value        Nullable number    for `median`, `p90` and `p95`
 *   dropped      String             '' when the row counts, else a `DropReason`
 *   part         String             only with `hasParts`: what inside the entity, such as a department
 *
 * The aggregation of the metric turns the counted rows into the value: ratio = Σ numerator /
 * Σ denominator, sum = Σ numerator, count = number of rows, median and p90 = quantileExactInclusive
 * of `value`. No counted row is no value, never 0, except under `isZeroWhenAlive`. Of a metric
 * with `suppressBelow` one row dropped as `small_cell` hides the value of the whole scope; counts that
 * may be added up are merged in the SQL into one row of the entity `*` (several places, each too small
 * to be named).
 *
 * It must answer for any instant: events up to `{now:DateTime64}` by event time (of an event whose
 * clock ran ahead, by receive time: `least(event_time, receive_time)`), known to us at
 * `{knownAt:DateTime64}` (`receive_time <= {knownAt:DateTime64}`). `now` before `knownAt` is the past
 * as known now, both the same is as known then. So it reads event tables; a roll-up that forgot the
 * receive time serves for the present alone (`isPresent`).
 */
import type { Registry } from '#lib/domains/wards/registry.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { EntityKind, ReportsWithin } from '#lib/metrics/explanation.ts';
import type { Params } from '#server/platform/clickhouse/literal.ts';
import type { Place } from './scope.ts';

export interface RowsQuestion {
	readonly place: Place;
	/** Epoch milliseconds. */
	readonly now: number;
	readonly knownAt: number;
	readonly registry: Registry;
	/** True when the reader may see counts below the small-cell limit of this place. */
	readonly showsSmallCells: boolean;
	/** True when `now` and `knownAt` are this very moment, so that roll-ups tell the same as events. */
	readonly isPresent?: true;
}

/** Signs of life of the senders that should feed the figure, where the rows themselves do not tell. */
export interface Signs {
	/** SELECT of `entity` String and `at` Nullable DateTime64, one row for each sender that is expected. */
	readonly sql: (place: Place, question: RowsQuestion) => string;
	/** Null when only the newest sign matters and senders are not counted. */
	readonly reportsWithin: ReportsWithin | null;
}

export interface MetricRowsPlan {
	readonly entity: EntityKind | ((place: Place) => EntityKind);
	/**
	 * The SELECT for a place. Parameters: `now`, `knownAt`, `place` (id of the place, '' for the city)
	 * and those of `params`. Parameters that the text does not name are left out.
	 */
	readonly sql: (place: Place, question: RowsQuestion) => string;
	readonly params?: (question: RowsQuestion) => Params;
	readonly hasParts?: boolean;
	/** A count or sum of nothing is 0 as soon as any sender gave a sign of life; without this it is no value. */
	readonly isZeroWhenAlive?: boolean;
	/**
	 * Absent: age from the newest counted row, and no senders are counted. With a limit alone: the
	 * entities of the rows are the senders, and report while their newest counted row is within it.
	 */
	readonly signs?: Signs | { readonly reportsWithin: ReportsWithin };
	/** Start of the stretch that counts, epoch milliseconds; absent: as long as a figure may live. */
	readonly from?: (now: number) => number;
	/** True when an input is an estimate. */
	readonly isEstimate?: boolean;
}

export interface MetricRows extends MetricRowsPlan {
	readonly metric: Metric;
}

/** Declares the rows behind a metric; list it in `metric-rows.ts` of the domain. */
export function defineMetricRows(metric: Metric, plan: MetricRowsPlan): MetricRows {
	return Object.freeze({ metric, ...plan });
}
