/** The board of darkness: streams of which nobody delivers, so that every tile that rests on one can say so. */
import type { DarkStream } from '#lib/metrics/dark-stream.ts';
import { feedId, type FeedEntry, type FeedName } from './feed-contract.ts';
import { feedState, isDelivering } from './feed-state.ts';

export interface DarknessBoard {
	readonly streams: readonly DarkStream[];
}

type Delivered = FeedName & { readonly lastReceivedAt: string | null };

/** A stream with one feed that still delivers is not dark: who is missing then is told by the figures themselves. */
export function darkStreams(
	entries: readonly FeedEntry[],
	rows: readonly Delivered[],
	nowMs: number
): DarkStream[] {
	const lastOf = new Map(rows.map((row) => [feedId(row), row.lastReceivedAt]));
	const streams = new Map<string, { since: string; isDelivering: boolean }>();
	for (const entry of entries) {
		const last = lastOf.get(feedId(entry)) ?? null;
		const state = feedState(entry.contract, last, nowMs);
		const known = streams.get(entry.stream) ?? { since: '', isDelivering: false };
		streams.set(entry.stream, {
			since: last !== null && last > known.since ? last : known.since,
			isDelivering: known.isDelivering || isDelivering(state)
		});
	}
	return [...streams]
		.filter(([, found]) => !found.isDelivering && found.since !== '')
		.map(([stream, { since }]) => ({ stream, since }));
}
