/** The ledger of feeds: each with its contract, its last delivery and what was measured of it, and who else should send. */
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import type { FeedName } from './feed-contract.ts';
import type { SchemaDrift } from './schema-drift.ts';

/** Why a feed was dark. */
export const CAUSES = ['network', 'vendor', 'power', 'maintenance', 'receiver', 'unknown'] as const;
export type Cause = (typeof CAUSES)[number];

export interface FeedOutage {
	/** Last delivery before, UTC ISO; with the feed it names the outage. */
	readonly startedAt: string;
	/** Next delivery, UTC ISO; null while it lasts. */
	readonly endedAt: string | null;
	/** When a delivery was due, UTC ISO: from here on the time counts as dark. */
	readonly darkFrom: string;
	/** True when all sources fell silent together: it was our door or network. */
	readonly isReceiver: boolean;
}

export interface FeedRow extends FeedName {
	/** Our clock at the newest delivery, UTC ISO; null before the first. */
	readonly lastReceivedAt: string | null;
	/** Newest event time, UTC ISO; null before the first. */
	readonly lastEventAt: string | null;
	readonly lagMedian: MetricValue;
	readonly lagP95: MetricValue;
	readonly acceptedToday: MetricValue;
	readonly acceptedWeek: MetricValue;
	readonly duplicateWeek: MetricValue;
	readonly quarantinedWeek: MetricValue;
	readonly refusedToday: MetricValue;
	readonly refusedWeek: MetricValue;
	readonly darkTime: MetricValue;
	readonly outageCount: MetricValue;
	/** Outages that reach into the last 7 days, newest first. */
	readonly outages: readonly FeedOutage[];
	/** Null while its items have the agreed shape. */
	readonly drift: SchemaDrift | null;
	/** Share of items of the wrong shape, which the drift is about. */
	readonly schemaRefused: MetricValue;
}

/** A place that a stream tells of. */
export interface SiteRow {
	readonly stream: string;
	/** Hospital, health station or ward. */
	readonly siteId: string;
	/** Source of the newest item; null before the first. */
	readonly sourceId: string | null;
	/** UTC ISO; null before the first. */
	readonly lastReceivedAt: string | null;
}

/** A place that was dark again and again on a stream that beats. */
export interface Offender {
	readonly stream: string;
	readonly siteId: string;
	readonly sourceId: string;
	readonly outageCount: MetricValue;
	readonly darkTime: MetricValue;
	/** Newest first. */
	readonly outages: readonly FeedOutage[];
}

export interface InteropBoard {
	/** Share of feeds within their limit; with the number of places still sending below. */
	readonly feedsLive: MetricValue;
	readonly sitesLive: MetricValue;
	readonly darkTime: MetricValue;
	readonly outageCount: MetricValue;
	/** The same of places on streams that beat. */
	readonly siteDarkTime: MetricValue;
	readonly siteOutageCount: MetricValue;
	readonly lagMedian: MetricValue;
	readonly lagP95: MetricValue;
	readonly acceptedToday: MetricValue;
	readonly refusedToday: MetricValue;
	/** Every feed with a contract, by source and stream. */
	readonly feeds: readonly FeedRow[];
	/** Streams that tell of places, each with the share that still sends. */
	readonly siteStreams: readonly { readonly stream: string; readonly live: MetricValue }[];
	/** Places that ever sent, and those that should and never did. */
	readonly sites: readonly SiteRow[];
	/** Places with the most time in the dark, most first. */
	readonly offenders: readonly Offender[];
}
