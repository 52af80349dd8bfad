/** Confirms again and again that every connected session still holds: a socket lives longer than a permission. */
import type { Subject } from '#lib/foundation/subject.ts';
import { MINUTE_MS } from '#lib/foundation/time.ts';
import type { Log } from '../../log.ts';
import type { LiveClient } from './live-client.ts';

export type Authenticate = (cookie: string) => Promise<Subject | null>;

export const CONFIRM_EVERY_MS = MINUTE_MS;
/** How long a session outlives a broken session store. Source: security-and-reliability.md §7.5. */
const TRUST_WITHOUT_STORE_MS = 15 * MINUTE_MS;

export interface SessionCheck {
	readonly authenticate: Authenticate;
	readonly log: Log;
	readonly nowMs: number;
	readonly confirmEveryMs: number;
}

/** Disconnects the clients whose session or rights are gone. Each cookie is asked for once. */
export async function checkSessions(
	clients: Iterable<LiveClient>,
	{ authenticate, log, nowMs, confirmEveryMs }: SessionCheck
): Promise<void> {
	const answers = new Map<string, Promise<Subject | null>>();
	for (const client of clients) {
		if (nowMs - client.confirmedAtMs < confirmEveryMs) continue;
		const { cookie } = client.socket.data;
		const answer = answers.get(cookie) ?? authenticate(cookie);
		answers.set(cookie, answer);
		try {
			confirm(client, await answer, nowMs);
		} catch (error) {
			log.warn('live.session_check_failed', {
				error: error instanceof Error ? error : new Error(String(error))
			});
			if (nowMs - client.confirmedAtMs > TRUST_WITHOUT_STORE_MS) client.socket.disconnect(true);
		}
	}
}

function confirm(client: LiveClient, subject: Subject | null, nowMs: number): void {
	const { subject: known } = client;
	const holds =
		subject?.userId === known.userId &&
		subject.role === known.role &&
		subject.wardCode === known.wardCode;
	if (!holds) {
		client.socket.disconnect(true);
		return;
	}
	client.confirmedAtMs = nowMs;
	client.enforcePolicy();
}
