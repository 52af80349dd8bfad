import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signInDelays, users } from '#db/postgres/schema/accounts.ts';
import {
	temporaryPostgres,
	type TemporaryPostgres
} from '../../../tests/fixtures/temporary-postgres.ts';
import { createPasswords } from './passwords.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { networkOf, signIn, type Credentials, type SignInDependencies } from './sign-in.ts';
import { createThrottle } from './throttle.ts';

const RIGHT = 'mật khẩu đúng của tôi';
const passwords = createPasswords();

describe('signing in', () => {
	let postgres: TemporaryPostgres;
	let sessions: Sessions;
	let nowMs = Date.parse('2026-11-23T06:00:00Z');
	let deps: SignInDependencies;
	let passwordHash = '';

	beforeAll(async () => {
		postgres = await temporaryPostgres();
		passwordHash = await passwords.hash(RIGHT);
		const account = { displayName: 'A', role: 'leader', passwordHash } as const;
		await postgres.db.insert(users).values([
			{ ...account, id: 'u1', username: 'lanhdao' },
			{ ...account, id: 'u2', username: 'nghihuu', disabledAt: new Date() }
		]);
		await postgres.db
			.insert(users)
			.values(storm().map((username) => ({ ...account, id: username, username })));
	});
	afterAll(() => postgres.close());
	beforeEach(async () => {
		await postgres.db.delete(signInDelays);
		const { db } = postgres;
		sessions = createSessions(db);
		deps = { db, passwords, sessions, throttle: createThrottle(db, () => nowMs) };
	});

	it('gives a session for the right password, whatever the case of the name', async () => {
		const result = await signIn(deps, credentials({ username: ' LanhDao ' }));
		expect(result.kind).toBe('signed_in');
		const token = result.kind === 'signed_in' ? result.token : '';
		expect(await sessions.subjectOf(token)).toMatchObject({ username: 'lanhdao' });
	});

	it('answers the same for an unknown name, a wrong password and a disabled account (C13)', async () => {
		const wrong = await signIn(deps, credentials({ password: 'sai' }));
		const unknown = await signIn(deps, credentials({ username: 'khongco' }));
		const disabled = await signIn(deps, credentials({ username: 'nghihuu' }));
		const endless = await signIn(deps, credentials({ password: 'x'.repeat(100_000) }));
		expect([wrong, unknown, disabled, endless]).toEqual(Array(4).fill({ kind: 'refused' }));
	});

	it('takes about as long for an unknown name as for a known one (C13)', async () => {
		const known = await medianMs(() => passwords.verify(passwordHash, 'sai'));
		const unknown = await medianMs(() => passwords.verify(null, 'sai'));
		expect(Math.abs(known - unknown) / known).toBeLessThan(0.5);
	});

	it('lets five failures pass, then waits 1, 2, 4 … 60 seconds and says how long (C13)', async () => {
		for (let n = 0; n < 5; n += 1)
			expect(
				await signIn(deps, credentials({ password: 'sai', address: `10.0.${String(n)}.1` }))
			).toEqual({
				kind: 'refused'
			});
		const waits: number[] = [];
		for (let n = 0; n < 8; n += 1) {
			const locked = await signIn(deps, credentials({ address: '10.9.9.9' }));
			if (locked.kind !== 'locked') throw new Error(`expected locked, got ${locked.kind}`);
			waits.push(locked.waitSeconds);
			nowMs += locked.waitSeconds * 1_000;
			const address = `10.1.${String(n)}.1`;
			expect((await signIn(deps, credentials({ password: 'sai', address }))).kind).toBe('refused');
		}
		expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
	});

	it('delays a network that tries many names, and forgets nothing on a restart', async () => {
		for (let n = 0; n < 5; n += 1)
			await signIn(deps, credentials({ username: `ten${String(n)}`, password: 'sai' }));
		const restarted = { ...deps, throttle: createThrottle(postgres.db, () => nowMs) };
		expect(await signIn(restarted, credentials({ address: '192.0.2.200' }))).toEqual({
			kind: 'locked',
			waitSeconds: 1
		});
		expect((await signIn(restarted, credentials({ address: '192.0.3.1' }))).kind).toBe('signed_in');
	});

	it('starts counting anew after a success', async () => {
		for (let n = 0; n < 4; n += 1)
			await signIn(deps, credentials({ password: 'sai', address: '10.2.0.1' }));
		expect((await signIn(deps, credentials({}))).kind).toBe('signed_in');
		expect((await signIn(deps, credentials({ password: 'sai' }))).kind).toBe('refused');
		expect((await signIn(deps, credentials({}))).kind).toBe('signed_in');
	});

	it('counts guesses that arrive together: of 20 only five are looked at', async () => {
		const guesses = Array.from({ length: 20 }, (_, n) =>
			signIn(deps, credentials({ password: 'sai', address: `10.3.${String(n)}.1` }))
		);
		const kinds = (await Promise.all(guesses)).map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(5);
		expect(kinds.filter((kind) => kind === 'locked')).toHaveLength(15);
	});

	it('turns most of a storm of 64 away as busy, while files and the event loop stay quick (C11)', async () => {
		const probe = probeLatency();
		const results = await Promise.all(
			storm().map((username, n) =>
				signIn(deps, credentials({ username, address: `10.4.${String(n)}.1` }))
			)
		);
		const latencies = await probe.stop();
		const signedIn = results.filter(({ kind }) => kind === 'signed_in').length;
		const busy = results.filter(({ kind }) => kind === 'busy').length;
		expect(signedIn + busy).toBe(64);
		expect(signedIn).toBeGreaterThanOrEqual(22);
		expect(busy).toBeGreaterThan(0);
		// Without the semaphore a file write waited 2.6 s (security-and-reliability.md §0.4).
		expect(percentile(latencies, 0.95)).toBeLessThan(1_000);
	});

	it('holds a busy attempt against nobody', async () => {
		await Promise.all(
			storm().map((username, n) =>
				signIn(deps, credentials({ username, address: `10.5.${String(n)}.1` }))
			)
		);
		const rows = await postgres.db.select().from(signInDelays);
		expect(rows.filter(({ attempts }) => attempts > 0)).toEqual([]);
	});
});

describe('networkOf', () => {
	it.each([
		['192.0.2.77', '192.0.2'],
		['::ffff:192.0.2.77', '192.0.2'],
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
		['2001:db8::1', '2001:db8:0:0'],
		['::1', '0:0:0:0']
	])('puts %s into %s', (address, network) => {
		expect(networkOf(address)).toBe(network);
	});
});

function credentials(given: Partial<Credentials>): Credentials {
	return { username: 'lanhdao', password: RIGHT, address: '192.0.2.1', replaced: null, ...given };
}

function storm(): string[] {
	return Array.from({ length: 64 }, (_, n) => `ca${String(n)}`);
}

async function medianMs(work: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let n = 0; n < 9; n += 1) {
		const startMs = performance.now();
		await work();
		times.push(performance.now() - startMs);
	}
	return percentile(times, 0.5);
}

/** Reads a file every few milliseconds through the same thread pool that argon2 works in. */
function probeLatency(): { stop: () => Promise<number[]> } {
	const latencies: number[] = [];
	const state = { isOver: false };
	const reading = (async () => {
		while (!state.isOver) {
			const startMs = performance.now();
			await readFile('package.json');
			latencies.push(performance.now() - startMs);
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	})();
	return {
		stop: async () => {
			state.isOver = true;
			await reading;
			return latencies;
		}
	};
}

function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
