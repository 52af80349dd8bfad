/**
 * Silences that every feed has at once. When sources that have nothing to do with each other all fall
 * silent together, it is our own door or network, and no owner is blamed for it.
 */
import type { Silence } from './outages.ts';
import { overlapMs, type Stretch } from './service-hours.ts';

export interface FeedSilences {
	readonly sourceId: string;
	/** Silence longer than this is out of the ordinary for the feed, milliseconds. */
	readonly lateAfterMs: number;
	/** At least all silences longer than `lateAfterMs`. */
	readonly silences: readonly Silence[];
}

/** Sources that must fall silent together: one alone has nothing to be compared with. */
const LEAST_SOURCES = 2;

/**
 * The stretches of `everybody` (silences in which no feed at all delivered) that are ours: at least two
 * sources delivered right before, and each of them should have delivered again within the stretch. A
 * feed that was dark before proves nothing, nor does a daily feed about an hour.
 */
export function receiverGaps(
	everybody: readonly Silence[],
	feeds: readonly FeedSilences[],
	nowMs: number
): Stretch[] {
	return everybody
		.map(({ from, to }) => ({ from, to: to ?? nowMs }))
		.filter((gap) => {
			const sources = new Set(
				feeds.filter((feed) => fellSilent(feed, gap)).map(({ sourceId }) => sourceId)
			);
			return sources.size >= LEAST_SOURCES;
		});
}

function fellSilent({ lateAfterMs, silences }: FeedSilences, gap: Stretch): boolean {
	if (gap.to - gap.from <= lateAfterMs) return false;
	return silences.some(
		({ from, to }) =>
			from <= gap.from && from >= gap.from - lateAfterMs && (to === null || to >= gap.to)
	);
}

/** Time that a stretch shares with the gaps, milliseconds. Gaps do not overlap each other. */
export function sharedMs(stretch: Stretch, gaps: readonly Stretch[]): number {
	return gaps.reduce((sum, gap) => sum + overlapMs(stretch, gap), 0);
}
