/** What a rule has to say about a table. Words are made elsewhere, so that both languages say the same. */
import type { CellAt } from './table.ts';

/** One sum that a cell takes part in, solved for that cell. */
export interface SumEvidence {
	readonly along: 'row' | 'column';
	/** Row or column of the sum. */
	readonly line: number;
	/** What the sum asks of the cell. */
	readonly asks: number;
}

export type FindingDetail =
	| { readonly rule: 'sum'; readonly sums: readonly SumEvidence[] }
	| {
			/** A sum that does not hold, while more than one smallest repair would mend it. */
			readonly rule: 'sum-line';
			readonly along: 'row' | 'column';
			readonly line: number;
			readonly partsSum: number;
			readonly total: number;
			/** Cells that some smallest repair changes. */
			readonly candidates: readonly CellAt[];
	  }
	/** Sums with missing cells contradict each other, though none of them can be checked alone. */
	| { readonly rule: 'sum-joint' }
	| {
			/** Neighbours in time; null at the ends. */
			readonly rule: 'cumulative';
			readonly before: number | null;
			readonly after: number | null;
			/** False where the cell before may be the wrong one as well. */
			readonly isSure: boolean;
	  }
	| {
			readonly rule: 'ratio';
			readonly numerator: number;
			readonly denominator: number;
	  }
	| {
			readonly rule: 'cross-source';
			readonly other: number;
			/** The other source is this many times as large, where that is 10, 100, 1000 or a million. */
			readonly scale: number | null;
	  }
	| {
			readonly rule: 'cross-source-key';
			readonly key: string;
			readonly missingIn: 'first' | 'second';
	  }
	| { readonly rule: 'unit'; readonly isPercent: boolean }
	| { readonly rule: 'unreadable' }
	| { readonly rule: 'outlier'; readonly median: number; readonly times: number };

export interface Finding {
	/** `error` contradicts the table itself or its other source; `hint` only looks unusual. */
	readonly severity: 'error' | 'hint';
	/** The cell in question; null when a whole line is. */
	readonly cell: CellAt | null;
	/** The value that satisfies every rule, where only one does. */
	readonly proposed: number | null;
	readonly detail: FindingDetail;
}
