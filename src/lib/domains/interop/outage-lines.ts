/** Outages as lines of a list, each with its cause and who said so. */
import type { Cause, FeedOutage, FeedRow } from './board.ts';
import type { FeedName } from './feed-contract.ts';
import { causeOf, outageKey, type CauseRecord, type CauseRecords } from './outage-cause.ts';

export interface OutageLine extends FeedName {
	readonly key: string;
	readonly outage: FeedOutage;
	/** Null while nobody knows. */
	readonly cause: Cause | null;
	/** Every decision, oldest first. */
	readonly records: readonly CauseRecord[];
}

/** Outages of some feeds, newest first. */
export function outageLines(
	rows: readonly Pick<FeedRow, 'sourceId' | 'stream' | 'outages'>[],
	causes: CauseRecords
): OutageLine[] {
	return rows
		.flatMap(({ sourceId, stream, outages }) =>
			outages.map((outage) => {
				const key = outageKey({ sourceId, stream }, outage.startedAt);
				const records = causes[key] ?? [];
				return { sourceId, stream, key, outage, records, cause: causeOf(outage, records) };
			})
		)
		.sort((a, b) => (a.outage.startedAt < b.outage.startedAt ? 1 : -1));
}
