/**
 * What a table knows about a column: how it is named, shown, sorted and exported. A number is either a
 * measured value or an attribute of the row's thing; there is no column of bare numbers.
 */
import type { Snippet } from 'svelte';
import type { EntityAttribute } from '#lib/metrics/attribute.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import type { FigurePart } from '../figures/figure-text.ts';

export type SortKey = string | number | null;

interface AnyColumn {
	readonly key: string;
	readonly title: string;
	/** Left out below 45 rem, where only the most telling columns fit. */
	readonly isWideOnly?: boolean;
}

/** Names, words and times. */
export interface TextColumn<Row> extends AnyColumn {
	/** Text of the cell; also the accessible text of the row's name in the first column. */
	readonly text: (row: Row) => string;
	/** Richer cell, for example an age in the look of its state. `text` stays the fallback and the search text. */
	readonly cell?: Snippet<[Row]>;
	/** Absent: the column cannot be sorted. Null sorts last in both directions. */
	readonly sortKey?: (row: Row) => SortKey;
	/** Raw text for the CSV, for example an instant; absent: `text`. Null is an empty cell. */
	readonly csv?: (row: Row) => string | null;
}

/** Measured values: shown with their state, sorted by what is shown, exported raw with metric and state. */
export interface FigureColumn<Row> extends AnyColumn {
	readonly value: (row: Row) => MetricValue;
	/** What is shown of it; the value itself unless said. */
	readonly part?: FigurePart;
	/** False where the title says the unit. */
	readonly withUnit?: boolean;
	/** A word under the figure, for example that its denominator needs a look. */
	readonly note?: (row: Row) => string | null;
}

/** What the thing of the row says of itself. */
export interface AttributeColumn<Row> extends AnyColumn {
	readonly attribute: (row: Row) => EntityAttribute;
}

export type Column<Row> = TextColumn<Row> | FigureColumn<Row> | AttributeColumn<Row>;

export interface SortOrder {
	readonly key: string;
	readonly direction: 'ascending' | 'descending';
}

/** Digits: right-aligned, first click sorts descending. */
export function isNumberColumn<Row>(column: Column<Row>): boolean {
	return !('text' in column);
}

/** What a row is sorted by in a column; undefined where it cannot be sorted. Null sorts last. */
export function sortKeyOf<Row>(column: Column<Row>): ((row: Row) => SortKey) | undefined {
	if ('text' in column) return column.sortKey;
	if ('attribute' in column) return (row) => column.attribute(row).value;
	return (row) => partOf(column.value(row), column.part ?? 'value');
}

/** The number behind a part; null where it is missing. An interval sorts by its middle, a fraction by its share. */
export function partOf(found: MetricValue, part: FigurePart): number | null {
	const { value, numerator, denominator, interval, reporting, expected } = found;
	switch (part) {
		case 'value':
			return value;
		case 'numerator':
			return numerator ?? null;
		case 'denominator':
			return denominator ?? null;
		case 'fraction':
			return share(numerator, denominator);
		case 'remainder':
			return isKnown(numerator) && isKnown(denominator) ? denominator - numerator : null;
		case 'reporting':
			return share(reporting, expected);
		case 'interval':
			return interval ? (interval[0] + interval[1]) / 2 : null;
	}
}

function isKnown(value: number | null | undefined): value is number {
	return value !== null && value !== undefined;
}

function share(part: number | null | undefined, whole: number | null | undefined): number | null {
	if (part === null || part === undefined || !whole) return null;
	return part / whole;
}
