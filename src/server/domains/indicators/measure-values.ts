/** Figures of the stream as values of their metric, with evidence. */
import type { Measure } from '#lib/domains/indicators/measure.ts';
import { periodAt, type Period } from '#lib/domains/indicators/period.ts';
import { wilsonInterval } from '#lib/foundation/statistics/wilson.ts';
import type { Metric } from '#lib/metrics/define-metric.ts';
import { measuredSeries, type MetricSeries, type SeriesStep } from '#lib/metrics/metric-series.ts';
import {
	measured,
	type Evidence,
	type MetricValue,
	type Scope
} from '#lib/metrics/metric-value.ts';
import { isSmallCell } from './small-cells.ts';

/** Present or first known figures of a period, place or option. Null: nobody said. */
export interface Said {
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** For quantiles: the quantile of the metric, or the value of one place. */
	readonly value: number | null;
}

export interface SaidThen extends Said {
	/** First day of the period, `YYYY-MM-DD`. */
	readonly day: string;
	readonly newestMs: number;
	/** 0 without a correction. */
	readonly correctedMs: number;
	/** What was known first. */
	readonly first: Said;
}

export interface Senders {
	readonly reporting: number;
	readonly expected: number;
}

/** A change that no screen shows is not marked: half of a tenth of a percent, of the whole or of the value. */
const VISIBLE_CHANGE = 0.0005;

export function periodOfDay({ frequency }: Measure, day: string): Period {
	return periodAt(frequency, Date.parse(`${day}T00:00:00+07:00`));
}

/** The figure in the unit of the metric; null where nobody said, or where nothing was there to be counted. */
export function figureOf({ aggregation }: Metric, said: Said): number | null {
	const { numerator, denominator, value } = said;
	if (aggregation === 'sum' || aggregation === 'count') return numerator;
	if (aggregation !== 'ratio') return value;
	return numerator === null || !denominator ? null : numerator / denominator;
}

/** True when a correction moved the figure by so much that a screen shows it. */
export function isCorrected(metric: Metric, said: SaidThen): boolean {
	if (said.correctedMs === 0) return false;
	const [now, then] = [figureOf(metric, said), figureOf(metric, said.first)];
	if (now === null || then === null) return now !== then;
	const scale = metric.unit === 'ratio' ? 1 : Math.max(1, Math.abs(then));
	return Math.abs(now - then) >= VISIBLE_CHANGE * scale;
}

export interface ValueOptions {
	readonly metric: Metric;
	readonly scope?: Scope;
	readonly senders?: Senders;
	/** Hidden because another small cell would be revealed beside it. */
	readonly isHidden?: boolean;
}

/** Null: nothing was reported lately. */
export function valueOf(
	measure: Measure,
	said: SaidThen | null,
	{ metric, scope = 'city', senders, isHidden = false }: ValueOptions
): MetricValue {
	if (said === null)
		return measured(metric, {
			scope,
			value: null,
			asOf: null,
			...(senders && { reporting: 0, expected: senders.expected })
		});
	const { numerator, denominator } = said;
	const value = figureOf(metric, said);
	const isPersons = metric.suppressBelow !== null;
	// A share of a few persons tells of them too, and in a cascade it is the count of the step before.
	const isFew = isPersons && isSmallCell(denominator ?? 0);
	const isSmall = isFew || (isPersons && isSmallCell(numerator ?? 0));
	const isEmpty = value === null && denominator === 0;
	return measured(metric, {
		scope,
		value,
		...(metric.aggregation === 'ratio' && fraction(said)),
		...(isFew && { denominator: null }),
		...(isQuantile(metric) && { n: senders?.reporting ?? 1 }),
		asOf: asOf(measure, said),
		...senders,
		...(isCorrected(metric, said) && { correctedAt: iso(said.correctedMs) }),
		missing: isHidden || isSmall ? 'suppressed' : isEmpty ? 'not-applicable' : 'no-data'
	});
}

/** One point per period, oldest first; periods that nobody reported are open. */
export function seriesOf(
	measure: Measure,
	rows: readonly SaidThen[],
	{ metric, days }: { readonly metric: Metric; readonly days: readonly string[] }
): MetricSeries {
	const byDay = new Map(rows.map((row) => [row.day, row]));
	const points = days.map((at) => {
		const said = byDay.get(at);
		if (said === undefined) return { at, value: null };
		const shown = valueOf(measure, said, { metric });
		return {
			at,
			value: shown.value,
			...(shown.missing === null &&
				shown.correctedAt !== undefined && {
					firstKnown: figureOf(metric, said.first),
					correctedAt: shown.correctedAt
				})
		};
	});
	return measuredSeries(metric, { step: STEPS[measure.frequency], points });
}

/** A week and a year are drawn on the axes of days and months; their points lie as far apart as they are. */
const STEPS: Readonly<Record<Measure['frequency'], SeriesStep>> = {
	day: 'day',
	week: 'day',
	month: 'month',
	quarter: 'quarter',
	year: 'quarter'
};

function fraction({ numerator, denominator }: Said): Partial<Evidence> {
	const isShare = numerator !== null && denominator !== null && numerator <= denominator;
	return {
		numerator,
		denominator,
		interval: isShare ? wilsonInterval(numerator, denominator) : null
	};
}

function isQuantile({ aggregation }: Metric): boolean {
	return !['ratio', 'sum', 'count'].includes(aggregation);
}

/** A figure of a period is as old as its end, or as its statement where that came before: a late correction makes nothing young. */
function asOf(measure: Measure, { day, newestMs }: SaidThen): string {
	return iso(Math.min(periodOfDay(measure, day).endMs, newestMs));
}

function iso(epochMs: number): string {
	return new Date(epochMs).toISOString();
}
