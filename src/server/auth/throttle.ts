/** Delays after failed sign-ins, per account and per network, kept in the database so that a restart forgets nothing. */
import { createHash } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import { signInDelays } from '#db/postgres/schema/accounts.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import type { Database } from '#server/platform/postgres/client.ts';

/** Attempts before the first delay; then 1, 2, 4 … 60 seconds. Source: security design, §4. */
const FREE_ATTEMPTS = 5;
const MAX_DELAY_SECONDS = 60;
/** After this long without an attempt, counting starts anew. */
const FORGET_MS = 15 * MINUTE_MS;

export interface Throttle {
	/** Seconds until the key may try again; 0 when it may now. Counts nothing. */
	waitSeconds(key: string): Promise<number>;
	/**
	 * Counts an attempt. Seconds to wait when it is not allowed, else 0. Count before the outcome is
	 * known, so that guesses in parallel count too.
	 */
	attempt(key: string): Promise<number>;
	/** Takes one counted attempt back, because nobody looked at it. */
	withdraw(key: string): Promise<void>;
	/** Forgets the attempts of a key that succeeded. */
	succeed(key: string): Promise<void>;
	/** Removes keys that nobody tried for a day. */
	purge(): Promise<void>;
}

/** `now` answers epoch milliseconds. Only digests of keys are stored. */
export function createThrottle(db: Database, now: () => number = Date.now): Throttle {
	async function waitSeconds(key: string): Promise<number> {
		const [row] = await db
			.select()
			.from(signInDelays)
			.where(eq(signInDelays.key, digestOf(key)));
		return row === undefined ? 0 : secondsBetween(now(), row.blockedUntil);
	}

	async function attempt(key: string): Promise<number> {
		const nowMs = now();
		const id = digestOf(key);
		return db.transaction(async (tx) => {
			const first = {
				key: id,
				attempts: 0,
				lastAttemptAt: new Date(nowMs),
				blockedUntil: new Date(0)
			};
			await tx.insert(signInDelays).values(first).onConflictDoNothing();
			const [row = first] = await tx
				.select()
				.from(signInDelays)
				.where(eq(signInDelays.key, id))
				.for('update');
			const wait = secondsBetween(nowMs, row.blockedUntil);
			if (wait > 0) return wait;
			const isForgotten = nowMs - row.lastAttemptAt.getTime() > FORGET_MS;
			const attempts = (isForgotten ? 0 : row.attempts) + 1;
			const blockedUntil = new Date(nowMs + delaySeconds(attempts) * SECOND_MS);
			await tx
				.update(signInDelays)
				.set({ attempts, lastAttemptAt: new Date(nowMs), blockedUntil })
				.where(eq(signInDelays.key, id));
			return 0;
		});
	}

	return {
		waitSeconds,
		attempt,
		withdraw: async (key) => {
			const { attempts } = signInDelays;
			await db
				.update(signInDelays)
				.set({ attempts: sql`greatest(${attempts} - 1, 0)`, blockedUntil: new Date(0) })
				.where(eq(signInDelays.key, digestOf(key)));
		},
		succeed: async (key) => {
			await db.delete(signInDelays).where(eq(signInDelays.key, digestOf(key)));
		},
		purge: async () => {
			await db.delete(signInDelays).where(lt(signInDelays.lastAttemptAt, new Date(now() - DAY_MS)));
		}
	};
}

/** Seconds to wait after so many failed attempts in a row. */
export function delaySeconds(attempts: number): number {
	if (attempts < FREE_ATTEMPTS) return 0;
	return Math.min(MAX_DELAY_SECONDS, 2 ** (attempts - FREE_ATTEMPTS));
}

function secondsBetween(nowMs: number, until: Date): number {
	return Math.max(0, Math.ceil((until.getTime() - nowMs) / SECOND_MS));
}

function digestOf(key: string): string {
	return createHash('sha256').update(key).digest('hex');
}
