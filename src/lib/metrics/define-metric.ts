/**
 * A metric is declared once. Tiles, tables, charts, Explain, exports and reports all read the
 * declaration; a number without one cannot reach a screen (see metric-value.ts).
 */
import type { Words } from '#lib/foundation/locale.ts';
import type { Freshness } from './data-state.ts';
import type { Unit } from './unit.ts';

/**
 * How the rows behind a metric become its value: sum of numerators over sum of denominators, a
 * quantile of the row values (type 7), the sum of numerators, or the number of rows.
 */
export type Aggregation = 'ratio' | 'median' | 'p90' | 'p95' | 'sum' | 'count';

/** Who set the target: the city published it, the city decided it, or this product proposes it. */
export type TargetKind = 'published' | 'city' | 'proposed';

export interface MetricTarget {
	/** In the unit of the metric. */
	readonly value: number;
	readonly direction: 'at-most' | 'at-least';
	readonly kind: TargetKind;
	/** Document, statement or rule that sets it. */
	readonly source: Words;
	/** Calendar date, `YYYY-MM-DD` or `YYYY-MM`. */
	readonly validFrom: string;
}

export interface MetricClock {
	/** Whether rows are placed by the clock of the device or by ours. */
	readonly basis: 'event' | 'receive';
	/** The stretch of time that counts, in words. */
	readonly window: Words;
}

/**
 * Whose value it may be. `city` is the whole city; the others name one place or vehicle, one stream, or
 * one feed as `source/stream`, or one place in a stream as `stream/place`.
 */
export const SCOPE_KINDS = [
	'city',
	'ward',
	'facility',
	'department',
	'station',
	'unit',
	'stream',
	'feed',
	'site'
] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** Layers of the city's data platform: basic, specialised, applied, interactive (indicators.csv, row 15). */
export const LAYERS = ['basic', 'specialised', 'applied', 'interactive'] as const;
export type Layer = (typeof LAYERS)[number];

export interface MetricDeclaration {
	/** `domain.kebab-case-name`; never reused for another meaning. */
	readonly id: string;
	/** Counts up when formula, window or denominator changes. */
	readonly version: number;
	readonly name: Words;
	/** The formula in plain words, with what is left out. */
	readonly formula: Words;
	readonly unit: Unit;
	readonly aggregation: Aggregation;
	/** What the numerator counts; for a ratio, a sum and a count. Null for a quantile. */
	readonly numerator: Words | null;
	/** What the denominator counts, for a ratio. */
	readonly denominator: Words | null;
	/** Date or period of the denominator where it is fixed, `YYYY-MM-DD` or `YYYY-MM`. */
	readonly denominatorDate?: string;
	readonly clock: MetricClock;
	/** Names of the streams that feed it. */
	readonly sources: readonly string[];
	readonly freshness: Freshness;
	readonly target: MetricTarget | null;
	/** Lower edges of the colour classes 2 to 5; null where nothing is coloured. */
	readonly bands: readonly number[] | null;
	/** Below this denominator the value is shown with the note "too few to judge"; null without such a limit. */
	readonly minimumDenominator: number | null;
	/** Persons: a numerator below this is hidden. Null where nobody can be recognised. */
	readonly suppressBelow: number | null;
	/** Room of the house or of the city that answers for the figure. */
	readonly owner: Words;
	readonly layer: Layer;
	readonly scopes: readonly ScopeKind[];
}

export type Metric<Id extends string = string> = Readonly<MetricDeclaration> & { readonly id: Id };

const ID = /^[a-z][a-z0-9]*\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** @throws RangeError when the declaration contradicts itself. */
export function defineMetric<const Id extends string>(
	declaration: MetricDeclaration & { readonly id: Id }
): Metric<Id> {
	const { id, version, aggregation, numerator, denominator, freshness, sources, bands } =
		declaration;
	const problem = (text: string): RangeError => new RangeError(`Metric "${id}" ${text}.`);
	if (!ID.test(id)) throw problem('is not named domain.kebab-case');
	if (!Number.isInteger(version) || version < 1) throw problem('needs a version from 1 up');
	if (aggregation === 'ratio' && (numerator === null || denominator === null))
		throw problem('is a ratio without numerator or denominator');
	if (aggregation !== 'ratio' && denominator !== null)
		throw problem('has a denominator of nothing');
	if (sources.length === 0) throw problem('has no source');
	if (freshness.lateAfterMs > freshness.staleAfterMs) throw problem('is stale before it is late');
	if (bands?.some((edge, index) => index > 0 && edge <= (bands[index - 1] ?? edge)))
		throw problem('has bands that do not rise');
	return Object.freeze(declaration);
}
