/** State of a feed or of one place in it, by the clock of whoever looks: the server, and again the browser. */
import { HOUR_MS } from '#lib/foundation/time.ts';
import type { Freshness } from '#lib/metrics/data-state.ts';
import type { FeedContract } from './feed-contract.ts';
import { isInService, withinService } from './service-hours.ts';

/** `resting`: outside the hours in which anything is due. `never`: nothing ever arrived. */
export const FEED_STATES = ['dark', 'never', 'stale', 'late', 'live', 'resting'] as const;
export type FeedState = (typeof FEED_STATES)[number];

type Limits = Pick<FeedContract, 'lateAfterMs' | 'staleAfterMs' | 'slaMs' | 'service'>;

/**
 * Worst first: nothing ever, then dark beyond the agreed limit, stale, late, live. Only silence within
 * the service hours of the present day counts. `lastReceivedAt` is UTC ISO or null.
 */
export function feedState(limits: Limits, lastReceivedAt: string | null, nowMs: number): FeedState {
	if (lastReceivedAt === null) return 'never';
	if (!isInService(nowMs, limits.service)) return 'resting';
	const silentMs = silenceMs(limits, Date.parse(lastReceivedAt), nowMs);
	if (silentMs > limits.slaMs) return 'dark';
	if (silentMs > limits.staleAfterMs) return 'stale';
	return silentMs > limits.lateAfterMs ? 'late' : 'live';
}

/** Silence within service up to now, at least 0: a clock ahead of ours reads as now. */
function silenceMs({ service }: Limits, lastMs: number, nowMs: number): number {
	const present = withinService({ from: lastMs, to: nowMs }, service).at(-1);
	return present === undefined ? 0 : present.to - present.from;
}

/** A feed or place that delivers as agreed, or need not deliver now. */
export function isDelivering(state: FeedState): boolean {
	return state === 'live' || state === 'late' || state === 'stale' || state === 'resting';
}

/** Limits for the age of an arrival, which is told as a time even where the stream itself is daily. */
export function receiptFreshness({
	periodMs,
	lateAfterMs,
	staleAfterMs
}: Pick<FeedContract, 'periodMs' | 'lateAfterMs' | 'staleAfterMs'>): Freshness {
	return { periodMs: Math.min(periodMs, HOUR_MS), lateAfterMs, staleAfterMs };
}
