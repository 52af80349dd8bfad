/**
 * What the house writes down about its own feeds: what the doors answered and what was agreed. It
 * travels through the journal like any event, so it survives a restart; the doors refuse these streams
 * to every key.
 */
import { z } from 'zod';
import { DAY_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { defineStream } from '#lib/streams/define-stream.ts';
import { count, instant, sourceId } from '#lib/streams/fields.ts';

const tally = z.record(z.string().max(64), count);

const feedOutcome = z.strictObject({
	feedSource: sourceId,
	feedStream: z.string().max(64),
	/** The stretch counted: from its start to `observedAt`. */
	startAt: instant,
	observedAt: instant,
	accepted: count,
	/** Items known already, word for word. */
	duplicate: count,
	rejected: count,
	/** Rejected items that were kept for mending. */
	quarantined: count,
	/** Rejected because of their fields: unknown, missing or of the wrong shape. */
	schemaRejected: count,
	/** Quarantined items accepted after a mapping; counted in `accepted` neither here nor elsewhere. */
	replayed: count,
	/** Rejected items by reason. */
	codes: tally,
	/** Rejected items by the name of each unknown, missing or invalid field. */
	fields: tally
});
export type FeedOutcome = z.infer<typeof feedOutcome>;

const own = {
	version: 1,
	isInternal: true,
	clock: {
		flagAheadMs: MINUTE_MS,
		rejectAheadMs: MINUTE_MS,
		lateAfterMs: DAY_MS,
		rejectAfterMs: 30 * DAY_MS
	}
} as const;

export const feedOutcomes = defineStream<FeedOutcome>({
	...own,
	name: 'feed-outcomes',
	title: { vi: 'Kết quả nhận tin theo nguồn', en: 'What the doors answered' },
	description: {
		vi: 'Số tin nhận, trùng, từ chối của từng nguồn và luồng, mỗi phút một dòng; do hệ thống tự ghi.',
		en: 'Items kept, repeated and refused by source and stream, a row a minute; written by the house itself.'
	},
	schema: feedOutcome,
	timeField: 'observedAt',
	key: (item) => `${item.feedSource}/${item.feedStream}@${item.observedAt}`,
	subject: (item) => `feed:${item.feedSource}/${item.feedStream}`,
	freshness: { periodMs: MINUTE_MS, lateAfterMs: 3 * MINUTE_MS, staleAfterMs: 10 * MINUTE_MS },
	movesSubject: false,
	table: 'feed_outcomes'
});

const milliseconds = z
	.int()
	.min(0)
	.max(366 * DAY_MS);
const minuteOfDay = z.int().min(0).max(1440).optional();

const feedAgreement = z.strictObject({
	feedSource: sourceId,
	feedStream: z.string().max(64),
	/** From when it holds. */
	observedAt: instant,
	/** False once the source was revoked or lost the stream. */
	isActive: z.boolean(),
	periodMs: milliseconds,
	lateAfterMs: milliseconds,
	staleAfterMs: milliseconds,
	slaMs: milliseconds,
	schemaVersion: z.int().min(1),
	serviceFromMinute: minuteOfDay,
	serviceToMinute: minuteOfDay
});
export type FeedAgreement = z.infer<typeof feedAgreement>;

export const feedContracts = defineStream<FeedAgreement>({
	...own,
	name: 'feed-contracts',
	title: { vi: 'Cam kết của nguồn', en: 'Contracts of feeds' },
	description: {
		vi: 'Chu kỳ, giới hạn im lặng và phiên bản đã thống nhất của từng nguồn; do hệ thống tự ghi mỗi khi thay đổi.',
		en: 'Period, limits of silence and schema version agreed for each feed; written by the house itself at each change.'
	},
	schema: feedAgreement,
	timeField: 'observedAt',
	key: (item) => `${item.feedSource}/${item.feedStream}@${item.observedAt}`,
	subject: (item) => `feed-contract:${item.feedSource}/${item.feedStream}`,
	freshness: { periodMs: DAY_MS, lateAfterMs: 366 * DAY_MS, staleAfterMs: 366 * DAY_MS },
	table: 'feed_contracts'
});

/** Streams that only the house itself writes. */
export const interopStreams = [feedOutcomes, feedContracts] as const;
