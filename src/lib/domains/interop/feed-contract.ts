/** What was agreed for a feed. A feed is one registered source and one stream that it may send. */
import type { Words } from '#lib/foundation/locale.ts';
import { HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { OWNERS } from '#lib/metrics/owners.ts';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import type { ServiceHours } from './service-hours.ts';

export interface FeedContract {
	/** Office that answers for the feed. */
	readonly owner: Words;
	/** Longest time between two deliveries in normal work. */
	readonly periodMs: number;
	/** Silence longer than this is late. */
	readonly lateAfterMs: number;
	/** Silence longer than this makes figures stale; at most `slaMs`. */
	readonly staleAfterMs: number;
	/** Silence longer than this is an outage: the feed is dark. */
	readonly slaMs: number;
	readonly schemaVersion: number;
	/** Hours of the day in which deliveries are due; null: all day. */
	readonly service: ServiceHours | null;
	/** Instant from which the contract holds, epoch milliseconds; null for the defaults of the stream. */
	readonly validFromMs: number | null;
}

/** Feeds shorter than this cannot be told from their ten-second facts. */
export const SHORTEST_SLA_MS = 20_000;

/**
 * Streams that speak when something happens: their silence proves little, so the freshness of their
 * screens is no contract. Proposed by this product until the owners agree: calls of a quiet night and
 * steps of a crew come more often than every two hours.
 */
const EVENT_DRIVEN: Readonly<
	Record<string, Pick<FeedContract, 'periodMs' | 'lateAfterMs' | 'slaMs'>>
> = {
	incidents: { periodMs: 15 * MINUTE_MS, lateAfterMs: HOUR_MS, slaMs: 2 * HOUR_MS },
	'unit-status': { periodMs: 5 * MINUTE_MS, lateAfterMs: 30 * MINUTE_MS, slaMs: 2 * HOUR_MS }
};

/** Offices that answer for the streams, as long as no contract names another. Proposed, like every owner here. */
const STREAM_OWNERS: Readonly<Record<string, Words>> = {
	'unit-positions': OWNERS.emergencyCentre,
	'unit-status': OWNERS.emergencyCentre,
	incidents: OWNERS.emergencyCentre,
	'hospital-beds': OWNERS.medicalAffairs,
	'hospital-diversion': OWNERS.medicalAffairs,
	'kiosk-tickets': OWNERS.medicalAffairs,
	'kiosk-states': OWNERS.medicalAffairs,
	'screening-visits': OWNERS.diseaseControl,
	'ehr-coverage': OWNERS.planning
};

/** The contract of a feed for which nobody agreed anything: what the stream itself promises. */
export function defaultContract(
	stream: Pick<AnyStream, 'name' | 'version' | 'freshness'>
): FeedContract {
	const { periodMs, lateAfterMs, staleAfterMs } = stream.freshness;
	const limits = EVENT_DRIVEN[stream.name] ?? { periodMs, lateAfterMs, slaMs: staleAfterMs };
	return {
		owner: STREAM_OWNERS[stream.name] ?? OWNERS.operationsCentre,
		...limits,
		staleAfterMs: staleLimit(stream, limits),
		schemaVersion: stream.version,
		service: null,
		validFromMs: null
	};
}

/** Figures go stale by the stream's own limit, unless the contract allows longer silence before it is even late. */
export function staleLimit(
	{ freshness }: Pick<AnyStream, 'freshness'>,
	{ lateAfterMs, slaMs }: Pick<FeedContract, 'lateAfterMs' | 'slaMs'>
): number {
	return freshness.staleAfterMs <= lateAfterMs ? slaMs : Math.min(freshness.staleAfterMs, slaMs);
}

export interface FeedName {
	readonly sourceId: string;
	readonly stream: string;
}

/** A feed as it is registered, with what holds for it now. */
export interface FeedEntry extends FeedName {
	readonly sourceName: string;
	readonly sourceKind: string;
	readonly isSimulated: boolean;
	readonly contract: FeedContract;
}

/** Name of a feed in addresses: neither part can hold the sign between them. */
export function feedId({ sourceId, stream }: FeedName): string {
	return `${sourceId}~${stream}`;
}

/** Null when the text names no feed. */
export function parseFeedId(text: string): FeedName | null {
	const [, sourceId, stream] =
		/^([A-Za-z0-9][A-Za-z0-9._:-]{0,63})~([a-z][a-z0-9-]{0,63})$/.exec(text) ?? [];
	return sourceId === undefined || stream === undefined ? null : { sourceId, stream };
}
