/** The register and the board put together, with states by the reader's own clock. */
import type { FeedRow } from './board.ts';
import { feedId, type FeedEntry } from './feed-contract.ts';
import { feedState, type FeedState } from './feed-state.ts';

export interface LedgerRow {
	readonly key: string;
	readonly entry: FeedEntry;
	readonly row: FeedRow;
	readonly state: FeedState;
}

/** One row for each feed that both know: a feed that was just added appears with the next board. */
export function ledgerRows(
	entries: readonly FeedEntry[],
	rows: readonly FeedRow[],
	nowMs: number
): LedgerRow[] {
	const rowOf = new Map(rows.map((row) => [feedId(row), row]));
	return entries.flatMap((entry) => {
		const key = feedId(entry);
		const row = rowOf.get(key);
		if (row === undefined) return [];
		return [{ key, entry, row, state: feedState(entry.contract, row.lastReceivedAt, nowMs) }];
	});
}
