/** The library behind our sessions, met here and in `sessions.ts` only, so that it can be replaced. */
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { Lucia, TimeSpan } from 'lucia';
import { sessions, users } from '#db/postgres/schema/accounts.ts';
import { isWardCode } from '#lib/foundation/ids.ts';
import type { Role, Subject } from '#lib/foundation/subject.ts';
import { HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import type { Database } from '#server/platform/postgres/client.ts';

interface Lifetime {
	/** Unused for this long, a session ends. Use moves the end only in the second half, so the real limit is between half and all. */
	readonly idleMs: number;
	/** A session ends this long after sign-in, used or not: a 12-hour shift and its hand-over. */
	readonly absoluteMs: number;
}

/** Source: security design, §4 (proposed limits, to be confirmed by the Department). */
export const LIFETIMES: Readonly<Record<Role, Lifetime>> = {
	dispatcher: { idleMs: 60 * MINUTE_MS, absoluteMs: 13 * HOUR_MS },
	leader: { idleMs: 30 * MINUTE_MS, absoluteMs: 12 * HOUR_MS },
	ward_officer: { idleMs: 30 * MINUTE_MS, absoluteMs: 12 * HOUR_MS }
};

type UserRow = Omit<typeof users.$inferSelect, 'id'>;
/** What may leave the user row. The library reads all of it, the password hash included. */
type UserAttributes = Omit<Subject, 'userId'>;

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<{ createdAt: Date }, UserAttributes>;
		DatabaseSessionAttributes: { createdAt: Date };
		DatabaseUserAttributes: UserRow;
	}
}

/** The library with the idle limit of a role. The database may be a transaction. */
export function luciaFor(role: Role, db: Database): Lucia<{ createdAt: Date }, UserAttributes> {
	return new Lucia(new DrizzlePostgreSQLAdapter(db, sessions, users), {
		sessionExpiresIn: new TimeSpan(LIFETIMES[role].idleMs, 'ms'),
		getSessionAttributes: ({ createdAt }) => ({ createdAt }),
		getUserAttributes: ({ username, displayName, role: own, wardCode }) => ({
			username,
			displayName,
			role: own,
			wardCode: wardCode !== null && isWardCode(wardCode) ? wardCode : null
		})
	});
}
