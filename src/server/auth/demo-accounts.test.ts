import { statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { users } from '#db/postgres/schema/accounts.ts';
import { sources } from '#db/postgres/schema/sources.ts';
import { streams } from '#lib/domains/index.ts';
import wardsCsv from '#db/seed/wards.csv?raw';
import {
	temporaryPostgres,
	type TemporaryPostgres
} from '../../../tests/fixtures/temporary-postgres.ts';
import { createAuth, type Auth } from './auth.ts';
import { DEMO_ACCOUNTS, disableDemo, ensureDemo } from './demo-accounts.ts';

describe('the demo', () => {
	let postgres: TemporaryPostgres;
	let auth: Auth;
	const demo = (password: string | null): ReturnType<typeof ensureDemo> =>
		ensureDemo({ db: postgres.db, ...auth }, { dataDir: postgres.dataDir, password });
	const enter = async (username: string, password: string): Promise<string | null> => {
		const address = '127.0.0.1';
		const result = await auth.signIn({ username, password, address, replaced: null });
		return result.kind === 'signed_in' ? result.token : null;
	};

	beforeAll(async () => {
		postgres = await temporaryPostgres();
		auth = createAuth(postgres.db, { origin: 'http://localhost:3000' });
	});
	afterAll(async () => {
		auth.close();
		await postgres.close();
	});

	it('lets its three people in with a random password that only the owner of the file can read', async () => {
		const { password } = await demo(null);
		const path = join(postgres.dataDir, 'demo.json');
		expect(statSync(path).mode & 0o777).toBe(0o600);
		expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ password });
		for (const { username, role } of DEMO_ACCOUNTS) {
			const token = await enter(username, password);
			expect(await auth.authenticate(`hioc_sid=${String(token)}`)).toMatchObject({
				username,
				role
			});
		}
	});

	it('gives its officer the ward Bồ Đề of the registry', () => {
		const officer = DEMO_ACCOUNTS.find(({ role }) => role === 'ward_officer');
		expect(wardsCsv).toContain(`\n${String(officer?.wardCode)},Bồ Đề,Phường Bồ Đề,`);
	});

	it('keeps password, keys and sessions over a restart', async () => {
		const before = await demo(null);
		const token = await enter('canbo', before.password);
		expect(await demo(null)).toEqual(before);
		expect(await auth.sessions.subjectOf(String(token))).not.toBeNull();
	});

	it('takes a new password at once, ends the old sessions and keeps the keys', async () => {
		const before = await demo(null);
		const token = await enter('canbo', before.password);
		const after = await demo('một mật khẩu khác');
		expect(after.sources).toEqual(before.sources);
		expect(await auth.sessions.subjectOf(String(token))).toBeNull();
		expect(await enter('canbo', before.password)).toBeNull();
		expect(await enter('canbo', after.password)).not.toBeNull();
	});

	it('makes a spoilt file anew', async () => {
		await writeFile(join(postgres.dataDir, 'demo.json'), '{"password":');
		const { password } = await demo(null);
		expect(await enter('lanhdao', password)).not.toBeNull();
	});

	it('has one simulated source a family, which together may send every stream, and stores no key', async () => {
		const { sources: keys } = await demo(null);
		const rows = await postgres.db.select().from(sources);
		expect(rows.every(({ isSimulated }) => isSimulated)).toBe(true);
		expect(rows.flatMap((row) => row.streams).sort()).toEqual(
			streams.flatMap(({ name, isInternal }) => (isInternal ? [] : [name])).sort()
		);
		const stored = JSON.stringify(rows);
		for (const key of Object.values(keys)) expect(stored).not.toContain(key);
	});

	it('is shut when the server runs without it, and opens again', async () => {
		const { password } = await demo(null);
		const token = await enter('lanhdao', password);
		await disableDemo({ db: postgres.db, ...auth });
		expect(await auth.sessions.subjectOf(String(token))).toBeNull();
		expect(await enter('lanhdao', password)).toBeNull();
		const open = await postgres.db.select().from(sources).where(eq(sources.kind, 'simulator'));
		expect(open.filter(({ revokedAt }) => revokedAt === null)).toEqual([]);
		await demo(null);
		expect(await enter('lanhdao', password)).not.toBeNull();
		expect(await postgres.db.select().from(users)).toHaveLength(3);
	});
});
