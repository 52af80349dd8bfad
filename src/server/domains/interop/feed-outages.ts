/** Outages of one feed over the week of the ledger, from what was heard of it. */
import { darkMs, outagesOf, type Outage } from '#lib/domains/interop/outages.ts';
import { sharedMs } from '#lib/domains/interop/receiver-gaps.ts';
import { joinSilences, type Heard } from '#lib/domains/interop/silences.ts';
import type { FeedOutage } from '#lib/domains/interop/board.ts';
import type { FeedContract } from '#lib/domains/interop/feed-contract.ts';
import { WEEK_MS } from '#lib/domains/interop/metrics.ts';
import type { Silence } from '#lib/domains/interop/outages.ts';
import type { Stretch } from '#lib/domains/interop/service-hours.ts';
import { isoOf } from './feed-values.ts';

/** An outage is ours when all sources were silent for nearly all of it. */
const OURS_RATIO = 0.9;

/**
 * Silences of a feed that are out of the ordinary. `sinceMs` is when its contract began: a feed that
 * never delivered has been silent since then. Null when the contract is not written down yet.
 */
export function silencesOf(
	heard: readonly Heard[],
	sinceMs: number | null,
	{ longerThanMs, now }: { readonly longerThanMs: number; readonly now: number }
): Silence[] {
	const [first] = heard;
	const isFirst = sinceMs !== null && sinceMs < (first?.firstMs ?? Infinity);
	const begin = isFirst ? [{ firstMs: sinceMs, lastMs: sinceMs, silences: [] }] : [];
	return joinSilences([...begin, ...heard], { longerThanMs, nowMs: now });
}

export interface OutageQuestion {
	readonly contract: Pick<FeedContract, 'periodMs' | 'slaMs' | 'service'>;
	/** Usual time between two deliveries, milliseconds; null when it is not known. */
	readonly usualMs: number | null;
	/** Silences of all sources together. */
	readonly gaps: readonly Stretch[];
	readonly now: number;
}

/** Outages that reach into the last 7 days, newest first, and their time in the dark there, milliseconds. */
export function weekOutages(
	silences: readonly Silence[],
	{ contract, usualMs, gaps, now }: OutageQuestion
): { readonly outages: readonly FeedOutage[]; readonly darkMs: number } {
	const { slaMs, service, periodMs } = contract;
	const normalMs = Math.min(usualMs ?? periodMs, periodMs);
	const week = { from: now - WEEK_MS, to: now };
	const found = outagesOf(silences, { slaMs, normalMs, service, nowMs: now }).filter(
		(outage) => darkMs([outage], week) > 0
	);
	return {
		darkMs: darkMs(found, week),
		outages: found.map((outage) => outageRow(outage, gaps)).reverse()
	};
}

function outageRow({ startMs, endMs, dark }: Outage, gaps: readonly Stretch[]): FeedOutage {
	const length = dark.to - dark.from;
	return {
		startedAt: isoOf(startMs),
		endedAt: endMs === null ? null : isoOf(endMs),
		darkFrom: isoOf(dark.from),
		isReceiver: length > 0 && sharedMs(dark, gaps) >= OURS_RATIO * length
	};
}
