/** The claims ledger. Rows are added and never changed: an edit is one more version. */
import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { ClaimContent } from '#lib/domains/claims/claim.ts';

export const claimVersions = pgTable(
	'claim_versions',
	{
		claimId: text('claim_id').notNull(),
		/** Counts up from 1 for each claim. */
		version: integer('version').notNull(),
		content: jsonb('content').$type<ClaimContent>().notNull(),
		/** Who wrote the version; both null for the rows that the product came with. */
		userId: text('user_id'),
		displayName: text('display_name'),
		recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
		/** Why it was written; null for a first version. */
		reason: text('reason')
	},
	(table) => [primaryKey({ columns: [table.claimId, table.version] })]
);
