/** Accounts of people, their sessions, and the delays after failed sign-ins. */
import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const users = pgTable('users', {
	id: text('id').primaryKey(),
	username: text('username').notNull().unique(),
	displayName: text('display_name').notNull(),
	role: text('role', { enum: ['leader', 'dispatcher', 'ward_officer'] }).notNull(),
	/** The ward a ward officer answers for; null for other roles. */
	wardCode: text('ward_code'),
	/** argon2id in PHC notation. */
	passwordHash: text('password_hash').notNull(),
	createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
	/** A disabled account cannot sign in and its sessions are not valid. */
	disabledAt: timestamp('disabled_at', { withTimezone: true })
});

export const sessions = pgTable(
	'sessions',
	{
		/** SHA-256 of the token in hexadecimal; the token itself lives only in the cookie. */
		id: text('id').primaryKey(),
		userId: text('user_id')
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		/** End of the idle limit; moves while the session is used. */
		expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
		/** Start of the absolute lifetime; never moves. */
		createdAt: timestamp('created_at', { withTimezone: true }).notNull()
	},
	(table) => [index('sessions_user_id').on(table.userId)]
);

export const signInDelays = pgTable('sign_in_delays', {
	/** SHA-256 of what is counted: an account name or a network. */
	key: text('key').primaryKey(),
	/** Attempts in a row that did not succeed. */
	attempts: integer('attempts').notNull(),
	lastAttemptAt: timestamp('last_attempt_at', { withTimezone: true }).notNull(),
	blockedUntil: timestamp('blocked_until', { withTimezone: true }).notNull()
});
