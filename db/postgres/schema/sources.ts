/** Systems that may send events. Only the hash of a key is kept. */
import { boolean, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const sources = pgTable('sources', {
	id: text('id').primaryKey(),
	name: text('name').notNull(),
	/** What the source is, for example `simulator`, `gps`, `his`. */
	kind: text('kind').notNull(),
	/** SHA-256 of the key in hexadecimal. */
	keyHash: text('key_hash').notNull().unique(),
	/** Names of the streams it may send. */
	streams: text('streams').array().notNull(),
	isSimulated: boolean('is_simulated').notNull(),
	createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
	revokedAt: timestamp('revoked_at', { withTimezone: true })
});
