/** Columns of every registry row: when it holds, where it comes from and how sure we are. */
import { text, timestamp } from 'drizzle-orm/pg-core';

/** A row holds from `valid_from` inclusive to `valid_to` exclusive; a null `valid_to` means it still holds. */
export function validity() {
	return {
		validFrom: timestamp('valid_from', { withTimezone: true }).notNull(),
		validTo: timestamp('valid_to', { withTimezone: true }),
		source: text('source').notNull(),
		confidence: text('confidence'),
		note: text('note')
	};
}
