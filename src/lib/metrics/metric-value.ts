/**
 * A number as it travels to a screen: never bare, always of a metric and with its evidence. The type
 * is branded, so the only way to make one is `measured`, and a plain object or number does not fit
 * where a tile, table cell, chart or export wants a value.
 */
import { dataState, type DataState, type Freshness } from './data-state.ts';
import type { Metric, ScopeKind } from './define-metric.ts';
import type { Unit } from './unit.ts';

/** Why there is no value: not asked here, asked and not answered, hidden, or never sent. */
export type MissingCode = 'not-applicable' | 'unknown' | 'suppressed' | 'no-data';

/** Whose value it is: `city`, or a kind and the code of the place, such as `ward:00070`. */
export type Scope = 'city' | `${Exclude<ScopeKind, 'city'>}:${string}`;

/** 95 % interval of a share. */
export type Interval = readonly [low: number, high: number];

/** What a query or a reducer found. Everything that the metric itself knows is left to the metric. */
export interface Evidence {
	/** Null is "no value"; it is never replaced by zero. */
	readonly value: number | null;
	/** Defaults to the whole city. */
	readonly scope?: Scope;
	readonly numerator?: number | null;
	readonly denominator?: number | null;
	/** Date of the denominator, `YYYY-MM-DD` or `YYYY-MM`, where it differs from place to place. */
	readonly denominatorDate?: string;
	readonly interval?: Interval | null;
	/** Observations behind a quantile. */
	readonly n?: number;
	/** Time of the newest evidence, UTC ISO; null when nothing ever arrived. */
	readonly asOf: string | null;
	/** Sources that sent within the limit, and how many should. */
	readonly reporting?: number;
	readonly expected?: number;
	/** True when an input is an estimate and must be marked so wherever shown. */
	readonly isEstimate?: boolean;
	/** Defaults to `no-data` where the value is null. */
	readonly missing?: MissingCode;
	/** When the value was corrected after it was first known, UTC ISO. */
	readonly correctedAt?: string;
	/** Replaces the metric's own limits where a source declares others. */
	readonly freshness?: Freshness;
}

declare const brand: unique symbol;

export interface MetricValue extends Omit<Evidence, 'scope' | 'missing' | 'freshness'> {
	/** Exists for the type checker alone. */
	readonly [brand]: true;
	/** Id of the registered metric. */
	readonly metric: string;
	readonly scope: Scope;
	readonly unit: Unit;
	readonly missing: MissingCode | null;
	readonly freshness: Freshness;
}

/** The one way to a value. A value beside `missing: 'suppressed'` is dropped, numerator and interval too. */
export function measured(metric: Metric, evidence: Evidence): MetricValue {
	const { scope = 'city', missing, freshness = metric.freshness, ...rest } = evidence;
	const isSuppressed = missing === 'suppressed';
	const value = isSuppressed ? null : evidence.value;
	return {
		...(metric.denominatorDate !== undefined && { denominatorDate: metric.denominatorDate }),
		...rest,
		...(isSuppressed && { numerator: null, interval: null }),
		value,
		metric: metric.id,
		scope,
		unit: metric.unit,
		missing: value === null ? (missing ?? 'no-data') : null,
		freshness
	} as MetricValue;
}

/** A value with the completeness of another, where that is known: the machines behind a wait, for example. */
export function withCompletenessOf(value: MetricValue, other: MetricValue): MetricValue {
	const { reporting, expected } = other;
	if (reporting === undefined || expected === undefined) return value;
	return { ...value, reporting, expected };
}

/** State of a value at an instant (epoch milliseconds) by the caller's own clock. */
export function stateOf(value: MetricValue, nowMs: number): DataState {
	return dataState({
		hasValue: value.value !== null,
		isSuppressed: value.missing === 'suppressed',
		ageMs: value.asOf === null ? null : Math.max(0, nowMs - Date.parse(value.asOf)),
		freshness: value.freshness,
		reporting: value.reporting,
		expected: value.expected
	});
}

/** True where fewer observations stand behind the value than the metric asks for: shown, but too few to judge. */
export function isFew(
	{ value, denominator, n }: MetricValue,
	{ minimumDenominator }: Pick<Metric, 'minimumDenominator'>
): boolean {
	const observations = denominator ?? n;
	if (value === null || minimumDenominator === null || observations === undefined) return false;
	return observations < minimumDenominator;
}
