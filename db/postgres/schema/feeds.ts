/** Feeds: what was agreed for each, why each outage happened, and which refused items were replayed. */
import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { validity } from './validity.ts';

/** A feed is a registered source and one stream that it sends. A feed without a row has its stream's defaults. */
export const feedContracts = pgTable(
	'feed_contracts',
	{
		sourceId: text('source_id').notNull(),
		stream: text('stream').notNull(),
		/** Office that answers for the feed. */
		ownerVi: text('owner_vi').notNull(),
		ownerEn: text('owner_en').notNull(),
		/** Longest time between two deliveries in normal work. */
		periodSeconds: integer('period_seconds').notNull(),
		/** Silence longer than this is late. */
		lateAfterSeconds: integer('late_after_seconds').notNull(),
		/** Silence longer than this is an outage: the agreed limit (SLA). */
		slaSeconds: integer('sla_seconds').notNull(),
		/** Version of the stream's schema that was agreed. */
		schemaVersion: integer('schema_version').notNull(),
		/** Minutes after midnight in Hanoi between which deliveries are due; both null: all day. */
		serviceFromMinute: integer('service_from_minute'),
		serviceToMinute: integer('service_to_minute'),
		...validity()
	},
	(table) => [primaryKey({ columns: [table.sourceId, table.stream, table.validFrom] })]
);

/** Why a feed was dark. Rows are only added; the newest of an outage counts. */
export const feedOutageCauses = pgTable(
	'feed_outage_causes',
	{
		sourceId: text('source_id').notNull(),
		stream: text('stream').notNull(),
		/** Start of the outage: the last delivery before the silence. */
		startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
		cause: text('cause', {
			enum: ['network', 'vendor', 'power', 'maintenance', 'receiver', 'unknown']
		}).notNull(),
		note: text('note').notNull(),
		/** Account that decided, and its name at that time: the account may go, the record stays. */
		decidedBy: text('decided_by').notNull(),
		decidedByName: text('decided_by_name').notNull(),
		decidedAt: timestamp('decided_at', { withTimezone: true }).notNull()
	},
	(table) => [
		primaryKey({ columns: [table.sourceId, table.stream, table.startedAt, table.decidedAt] })
	]
);

/** Replays of refused items: who, when, by which mapping, with what result. Rows are only added. */
export const feedReplays = pgTable('feed_replays', {
	id: text('id').primaryKey(),
	sourceId: text('source_id').notNull(),
	stream: text('stream').notNull(),
	/** Reason of refusal and its fields, as the ledger groups them. */
	reason: text('reason').notNull(),
	/** The mapping as it was applied. */
	mapping: jsonb('mapping').notNull(),
	accepted: integer('accepted').notNull(),
	duplicate: integer('duplicate').notNull(),
	refused: integer('refused').notNull(),
	/** Items that need a value which was not kept. */
	withheld: integer('withheld').notNull(),
	replayedBy: text('replayed_by').notNull(),
	replayedByName: text('replayed_by_name').notNull(),
	replayedAt: timestamp('replayed_at', { withTimezone: true }).notNull()
});
