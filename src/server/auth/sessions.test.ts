import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sessions as sessionTable, users } from '#db/postgres/schema/accounts.ts';
import { HOUR_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import {
	temporaryPostgres,
	type TemporaryPostgres
} from '../../../tests/fixtures/temporary-postgres.ts';
import { newToken, sessionIdOf } from './session-token.ts';
import { createSessions, type Sessions } from './sessions.ts';

const START_MS = Date.parse('2026-11-23T06:00:00Z');
const dispatcher = { id: 'u1', role: 'dispatcher' } as const;
const officer = { id: 'u2', role: 'ward_officer' } as const;

describe('sessions (C8, C9)', () => {
	let postgres: TemporaryPostgres;
	let sessions: Sessions;

	beforeAll(async () => {
		postgres = await temporaryPostgres();
		const account = { displayName: 'A', passwordHash: '$argon2id$secret' };
		await postgres.db.insert(users).values([
			{ ...account, ...dispatcher, username: 'dieuphoi' },
			{ ...account, ...officer, username: 'canbo', wardCode: '00118' }
		]);
	});
	afterAll(() => postgres.close());

	beforeEach(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: START_MS });
		await postgres.db.delete(sessionTable);
		await postgres.db.update(users).set({ disabledAt: null });
		sessions = createSessions(postgres.db);
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('recognise the holder of a token and hand out listed fields only', async () => {
		const token = await sessions.start(officer, null);
		expect(await sessions.subjectOf(token)).toEqual({
			userId: 'u2',
			username: 'canbo',
			displayName: 'A',
			role: 'ward_officer',
			wardCode: '00118'
		});
	});

	it('take neither an unknown token nor anything a dump of the database holds (C8)', async () => {
		const token = await sessions.start(dispatcher, null);
		const rows = [
			...(await postgres.db.select().from(sessionTable)),
			...(await postgres.db.select().from(users))
		];
		const dump = rows
			.flatMap((row): unknown[] => Object.values(row))
			.filter((value) => typeof value === 'string');
		expect(dump).toContain(sessionIdOf(token));
		expect(dump.join('\n')).not.toContain(token);
		for (const stolen of [...dump, '', newToken()])
			expect(await sessions.subjectOf(stolen)).toBeNull();
	});

	it('replace the session that a browser already had (C9)', async () => {
		const old = await sessions.start(dispatcher, null);
		const token = await sessions.start(dispatcher, old);
		expect(await sessions.subjectOf(old)).toBeNull();
		expect(await sessions.subjectOf(token)).toMatchObject({ userId: 'u1' });
	});

	it('end when unused for the idle limit of the role', async () => {
		const watching = await sessions.start(dispatcher, null);
		const reporting = await sessions.start(officer, null);
		vi.setSystemTime(START_MS + 31 * MINUTE_MS);
		expect(await sessions.subjectOf(reporting)).toBeNull();
		expect(await sessions.subjectOf(watching)).not.toBeNull();
		vi.setSystemTime(START_MS + 31 * MINUTE_MS + 61 * MINUTE_MS);
		expect(await sessions.subjectOf(watching)).toBeNull();
	});

	it.each([
		[dispatcher, 13],
		[officer, 12]
	])('end %j after %i hours however busy they were', async (account, hours) => {
		const token = await sessions.start(account, null);
		for (let atMs = 0; atMs < hours * HOUR_MS; atMs += 10 * MINUTE_MS) {
			vi.setSystemTime(START_MS + atMs);
			expect(await sessions.subjectOf(token)).not.toBeNull();
		}
		vi.setSystemTime(START_MS + hours * HOUR_MS);
		expect(await sessions.subjectOf(token)).toBeNull();
		expect(await postgres.db.select().from(sessionTable)).toEqual([]);
	});

	it('end at once for a disabled account', async () => {
		const token = await sessions.start(dispatcher, null);
		await postgres.db.update(users).set({ disabledAt: new Date() });
		expect(await sessions.subjectOf(token)).toBeNull();
	});

	it('end all together on revocation, and tell who is listening', async () => {
		const told: string[] = [];
		const stop = sessions.onRevoked((userId) => told.push(userId));
		const tokens = [await sessions.start(dispatcher, null), await sessions.start(dispatcher, null)];
		const other = await sessions.start(officer, null);
		await sessions.revokeUser('u1');
		for (const token of tokens) expect(await sessions.subjectOf(token)).toBeNull();
		expect(await sessions.subjectOf(other)).not.toBeNull();
		await sessions.end(other);
		await sessions.end(other);
		expect(told).toEqual(['u1', 'u2']);
		stop();
		await sessions.revokeUser('u1');
		expect(told).toHaveLength(2);
	});

	it('are five a user at most, and the oldest gives way', async () => {
		const tokens: string[] = [];
		for (let n = 0; n < 6; n += 1) {
			vi.setSystemTime(START_MS + n);
			tokens.push(await sessions.start(dispatcher, null));
		}
		const holders = await Promise.all(tokens.map((token) => sessions.subjectOf(token)));
		expect(holders.map((subject) => subject !== null)).toEqual([
			false,
			true,
			true,
			true,
			true,
			true
		]);
	});

	it('leave no row behind after a purge', async () => {
		await sessions.start(officer, null);
		vi.setSystemTime(START_MS + HOUR_MS);
		await sessions.purge();
		expect(await postgres.db.select().from(sessionTable)).toEqual([]);
	});
});
