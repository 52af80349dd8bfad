/** Everything about accounts in one piece, made once per process. */
import type { Subject } from '#lib/foundation/subject.ts';
import { HOUR_MS } from '#lib/foundation/time.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import { createPasswords, type Passwords } from './passwords.ts';
import { sessionCookie, tokenInCookies, type SessionCookie } from './session-token.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { signIn, type Credentials, type SignInResult } from './sign-in.ts';
import { createThrottle } from './throttle.ts';

export interface Auth {
	readonly sessions: Sessions;
	readonly passwords: Passwords;
	readonly cookie: SessionCookie;
	signIn(credentials: Credentials): Promise<SignInResult>;
	/** Whose session a Cookie header carries; null when none holds. For requests and sockets alike. */
	authenticate(cookieHeader: string): Promise<Subject | null>;
	/** Stops the housekeeping. */
	close(): void;
}

export interface AuthOptions {
	/** Address people type; decides name and flags of the cookie. */
	readonly origin: string;
	/** Clock, epoch milliseconds. */
	readonly now?: () => number;
	/** Told when the hourly removal of ended sessions and delays failed. */
	readonly onFailure?: (error: unknown) => void;
}

const PURGE_EVERY_MS = HOUR_MS;

export function createAuth(db: Database, { origin, now, onFailure }: AuthOptions): Auth {
	const sessions = createSessions(db, now);
	const throttle = createThrottle(db, now);
	const passwords = createPasswords();
	const cookie = sessionCookie(origin);
	const housekeeping = setInterval(() => {
		Promise.all([sessions.purge(), throttle.purge()]).catch((error: unknown) => onFailure?.(error));
	}, PURGE_EVERY_MS);
	housekeeping.unref();

	return {
		sessions,
		passwords,
		cookie,
		signIn: (credentials) => signIn({ db, passwords, sessions, throttle }, credentials),
		authenticate: async (cookieHeader) => {
			const token = tokenInCookies(cookieHeader, cookie);
			return token === null ? null : sessions.subjectOf(token);
		},
		close: () => {
			clearInterval(housekeeping);
		}
	};
}
