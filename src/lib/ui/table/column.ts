/** What a table knows about a column: how it is named, shown, sorted and exported. */
import type { Snippet } from 'svelte';
import type { CsvCell } from '#lib/foundation/format/csv.ts';

export type SortKey = string | number | null;

export interface Column<Row> {
	readonly key: string;
	readonly title: string;
	/** Text of the cell, already formatted; also the accessible text of the row's name in the first column. */
	readonly text: (row: Row) => string;
	/** Richer cell, for example a figure with its state. `text` stays the fallback and the search text. */
	readonly cell?: Snippet<[Row]>;
	/** Absent: the column cannot be sorted. Null sorts last in both directions. */
	readonly sortKey?: (row: Row) => SortKey;
	/** Raw value for the CSV; absent: `text`. */
	readonly csv?: (row: Row) => CsvCell;
	/** Digits: right-aligned, first click sorts descending. */
	readonly isNumber?: boolean;
	/** Left out below 45 rem, where only the most telling columns fit. */
	readonly isWideOnly?: boolean;
}

export interface SortOrder {
	readonly key: string;
	readonly direction: 'ascending' | 'descending';
}
