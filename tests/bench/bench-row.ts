/** A measured figure beside its limit, taken in the same run on the same machine, so that the ratio means something anywhere. */
export interface BenchRow {
	/** What was measured, for example `journal append, batches of 500`. */
	readonly name: string;
	readonly value: number;
	readonly unit: 'events/s' | 'rows/s' | 'requests/s' | 'ms' | 'MB';
	/** The limit it is held against, for example `raw LMDB put + fsync`. */
	readonly limit?: { readonly name: string; readonly value: number };
	/** The figure to reach: a least or a most value, or a least ratio to the limit. */
	readonly target?: {
		readonly least?: number;
		readonly most?: number;
		readonly leastRatio?: number;
	};
	/** Further figures worth keeping, unit in the name: `ackP99Ms`. */
	readonly detail?: Readonly<Record<string, number>>;
}

/** A file of this folder that exports `benchmark` is run by `npm run bench`; its name selects it. */
export type Benchmark = (options: BenchOptions) => Promise<readonly BenchRow[]>;

export interface BenchOptions {
	/** An empty directory of this benchmark alone; removed afterwards. */
	readonly dataDir: string;
	/** True for a short run that only proves that the benchmark works. */
	readonly isQuick: boolean;
}

/** Value over limit; null without a limit. For milliseconds smaller is better. */
export function ratioOf(row: BenchRow): number | null {
	return row.limit === undefined ? null : row.value / row.limit.value;
}

/** Whether the row reaches its target; null when it has none. */
export function isReached(row: BenchRow): boolean | null {
	if (row.target === undefined) return null;
	const { least = -Infinity, most = Infinity, leastRatio = -Infinity } = row.target;
	const ratio = ratioOf(row) ?? Infinity;
	return row.value >= least && row.value <= most && ratio >= leastRatio;
}

/** Value at a share of a sorted copy; 0.99 is the 99th percentile. NaN for nothing. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((left, right) => left - right);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
