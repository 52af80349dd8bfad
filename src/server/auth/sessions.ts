/** Sessions of signed-in people: started, recognised, ended. Limits are idle and absolute, per role. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { sessions as sessionTable, users } from '#db/postgres/schema/accounts.ts';
import type { Role, Subject } from '#lib/foundation/subject.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import { LIFETIMES, luciaFor } from './lucia.ts';
import { newToken, sessionIdOf } from './session-token.ts';

export type RevocationListener = (userId: string) => void;

export interface Sessions {
	/**
	 * A new session; its token goes into the cookie and nowhere else. A token that the browser already
	 * had stops working in the same transaction, so nobody can prepare a session for somebody else.
	 */
	start(
		account: { readonly id: string; readonly role: Role },
		replaced: string | null
	): Promise<string>;
	/** Who holds the token; null when it is unknown, ended, too old, or its account is disabled. */
	subjectOf(token: string): Promise<Subject | null>;
	/** Ends one session. Listeners hear of its user, because that user's sockets must be asked again. */
	end(token: string): Promise<void>;
	/** Ends all sessions of a user, for example after a change of role, ward or password. */
	revokeUser(userId: string): Promise<void>;
	/** Called at once when sessions of a user ended. Returns the way to stop listening. */
	onRevoked(listener: RevocationListener): () => void;
	/** Removes the rows of ended sessions. */
	purge(): Promise<void>;
}

/** Sessions of one user at a time; the oldest goes first. Source: security design, §4. */
const MAX_SESSIONS = 5;

/** `now` is the clock of the absolute limit, epoch milliseconds. */
export function createSessions(db: Database, now: () => number = Date.now): Sessions {
	const listeners = new Set<RevocationListener>();

	async function start(
		account: { readonly id: string; readonly role: Role },
		replaced: string | null
	): Promise<string> {
		const token = newToken();
		await db.transaction(async (tx) => {
			const lucia = luciaFor(account.role, tx);
			if (replaced !== null) await lucia.invalidateSession(sessionIdOf(replaced));
			for (const id of await oldestBeyond(tx, account.id, MAX_SESSIONS - 1))
				await lucia.invalidateSession(id);
			const createdAt = new Date(now());
			await lucia.createSession(account.id, { createdAt }, { sessionId: sessionIdOf(token) });
		});
		return token;
	}

	async function subjectOf(token: string): Promise<Subject | null> {
		const id = sessionIdOf(token);
		const [found] = await db
			.select({ role: users.role, createdAt: sessionTable.createdAt })
			.from(sessionTable)
			.innerJoin(users, eq(users.id, sessionTable.userId))
			.where(and(eq(sessionTable.id, id), isNull(users.disabledAt)));
		if (found === undefined) return null;
		const lucia = luciaFor(found.role, db);
		if (now() - found.createdAt.getTime() >= LIFETIMES[found.role].absoluteMs) {
			await lucia.invalidateSession(id);
			return null;
		}
		const { user } = await lucia.validateSession(id);
		if (user === null) return null;
		const { id: userId, username, displayName, role, wardCode } = user;
		return { userId, username, displayName, role, wardCode };
	}

	async function end(token: string): Promise<void> {
		const [ended] = await db
			.delete(sessionTable)
			.where(eq(sessionTable.id, sessionIdOf(token)))
			.returning({ userId: sessionTable.userId });
		if (ended !== undefined) tell(ended.userId);
	}

	async function revokeUser(userId: string): Promise<void> {
		await luciaFor('leader', db).invalidateUserSessions(userId);
		tell(userId);
	}

	function tell(userId: string): void {
		for (const listener of listeners) listener(userId);
	}

	return {
		start,
		subjectOf,
		end,
		revokeUser,
		onRevoked: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		purge: () => luciaFor('leader', db).deleteExpiredSessions()
	};
}

async function oldestBeyond(db: Database, userId: string, kept: number): Promise<string[]> {
	const rows = await db
		.select({ id: sessionTable.id })
		.from(sessionTable)
		.where(eq(sessionTable.userId, userId))
		.orderBy(asc(sessionTable.createdAt));
	return rows.slice(0, Math.max(0, rows.length - kept)).map(({ id }) => id);
}
