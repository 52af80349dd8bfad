/**
 * The house's own count of what its doors answered, feed by feed. It travels through the journal like
 * any event, so it survives a restart; no key may send it, because no door knows the stream.
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

export const feedOutcomes = defineStream<FeedOutcome>({
	name: 'feed-outcomes',
	version: 1,
	title: { vi: 'Kết quả nhận tin theo nguồn', en: 'What the doors answered' },
	description: {
		vi: 'Số tin nhận, trùng, từ chối của từng nguồn và luồng, mỗi phút một dòng; do hệ thống tự ghi.',
		en: 'Items kept, repeated and refused by source and stream, a row a minute; written by the house itself.'
	},
	schema: feedOutcome,
	timeField: 'observedAt',
	key: (item) => `${item.feedSource}/${item.feedStream}@${item.observedAt}`,
	subject: (item) => `feed:${item.feedSource}/${item.feedStream}`,
	clock: {
		flagAheadMs: MINUTE_MS,
		rejectAheadMs: MINUTE_MS,
		lateAfterMs: DAY_MS,
		rejectAfterMs: 30 * DAY_MS
	},
	freshness: { periodMs: MINUTE_MS, lateAfterMs: 3 * MINUTE_MS, staleAfterMs: 10 * MINUTE_MS },
	movesSubject: false,
	table: 'feed_outcomes'
});

/** Streams that only the house itself writes. */
export const interopStreams = [feedOutcomes] as const;
