/** What a file of values would change, row by row, before anything is written. */
import type { UploadColumn } from './upload-column.ts';

export const ROW_KINDS = ['new', 'changed', 'deleted', 'unchanged', 'error'] as const;
export type RowKind = (typeof ROW_KINDS)[number];
/** Kinds that a confirmation writes. */
export const WRITTEN_KINDS = ['new', 'changed', 'deleted'] as const satisfies RowKind[];

/** Reasons that lie in a row. The rules of the stream itself keep their own codes. */
export const ROW_PROBLEMS = [
	...[
		'missing_cell',
		'formula_cell',
		'date_cell',
		'error_cell',
		'not_a_number',
		'ambiguous_number'
	],
	...['invalid_deleted', 'unknown_place', 'unexpected_place', 'not_your_place', 'repeated_cell'],
	...['newer_value', 'unknown_indicator', 'invalid_period', 'wrong_period', 'future_period'],
	...['wrong_place', 'unknown_option', 'missing_option', 'wrong_figures', 'value_in_tombstone'],
	...['impossible_value', 'personal_number', 'invalid_value']
] as const;

export interface RowError {
	/** A word of the dictionary; one of `ROW_PROBLEMS` as far as this version knows them. */
	readonly code: string;
	readonly column: UploadColumn | null;
	/** As the spreadsheet names it, `E7`; the row alone, `7`, where no cell is at fault. */
	readonly cell: string;
	/** What stands there, shortened, or the row that this one repeats. */
	readonly text: string;
}

/** Figures of a cell; null where nobody said anything. In the unit of the metric. */
export interface CellFigures {
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly value: number | null;
}

export interface PreviewRow {
	/** From 1, as the spreadsheet counts. */
	readonly row: number;
	readonly kind: RowKind;
	readonly indicator: string;
	readonly period: string;
	readonly orgUnit: string;
	readonly disaggregation: string;
	/** What would stand afterwards; null for a tombstone and for an error. */
	readonly after: CellFigures | null;
	/** What stands now; null when nothing does. `hidden`: below the small-cell limit of this reader. */
	readonly before: CellFigures | 'hidden' | null;
	readonly errors: readonly RowError[];
	/** The numerator is larger than the denominator: accepted with a mark. */
	readonly isAboveWhole: boolean;
	/** All cells of a refused row as they stand in the file, so that it can be mended; empty otherwise. */
	readonly cells: readonly string[];
}

export interface UploadPreview {
	/** SHA-256 of the file, hexadecimal. */
	readonly fileHash: string;
	/** SHA-256 of what the file would do to what stands now; another one means that something moved. */
	readonly fingerprint: string;
	/** The head of the file as it was written. */
	readonly head: readonly string[];
	readonly counts: Readonly<Record<RowKind, number>>;
	readonly rows: readonly PreviewRow[];
}

/** What became of a confirmed file. */
export interface UploadReceipt {
	readonly accepted: number;
	readonly duplicate: number;
	readonly rejected: readonly { readonly row: number; readonly code: string }[];
	/** When the values were stated, UTC ISO. */
	readonly statedAt: string;
}
