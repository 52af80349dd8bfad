import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedRegistry } from '#server/domains/registry/seed.ts';
import {
	temporaryPostgres,
	type TemporaryPostgres
} from '../../../tests/fixtures/temporary-postgres.ts';
import { accountCommands, AccountRefused } from './account-commands.ts';
import { createAuth, type Auth } from './auth.ts';

describe('account commands', () => {
	let postgres: TemporaryPostgres;
	let auth: Auth;
	let commands: ReturnType<typeof accountCommands>;
	const anOfficer = {
		username: 'yte.badinh',
		displayName: 'Y tế Ba Đình',
		role: 'ward_officer',
		wardCode: '00004'
	};
	const enter = async (username: string, password: string): Promise<string | null> => {
		const address = '127.0.0.1';
		const result = await auth.signIn({ username, password, address, replaced: null });
		return result.kind === 'signed_in' ? result.token : null;
	};

	beforeAll(async () => {
		postgres = await temporaryPostgres();
		await seedRegistry(postgres.db, { isDemo: false });
		auth = createAuth(postgres.db, { origin: 'https://ioc.example.vn' });
		commands = accountCommands({ db: postgres.db, ...auth });
	});
	afterAll(async () => {
		auth.close();
		await postgres.close();
	});

	it('make an account that signs in with the password shown once', async () => {
		const { username, password } = await commands['account-add'](anOfficer);
		const token = await enter(username, password);
		expect(await auth.sessions.subjectOf(String(token))).toMatchObject({
			username: 'yte.badinh',
			role: 'ward_officer',
			wardCode: '00004'
		});
	});

	it('change an account and end what it had: password and sessions', async () => {
		const first = await commands['account-add'](anOfficer);
		const token = await enter(first.username, first.password);
		const second = await commands['account-add']({ ...anOfficer, wardCode: '00118' });
		expect(await auth.sessions.subjectOf(String(token))).toBeNull();
		expect(await enter(first.username, first.password)).toBeNull();
		expect(await enter(second.username, second.password)).not.toBeNull();
	});

	it('disable an account at once', async () => {
		const { username, password } = await commands['account-add'](anOfficer);
		const token = await enter(username, password);
		await commands['account-disable']({ username });
		expect(await auth.sessions.subjectOf(String(token))).toBeNull();
		expect(await enter(username, password)).toBeNull();
		await expect(commands['account-disable']({ username: 'khongco' })).rejects.toThrow(
			AccountRefused
		);
	});

	it.each([
		[{ ...anOfficer, wardCode: '99999' }],
		[{ ...anOfficer, wardCode: undefined }],
		[{ ...anOfficer, role: 'leader' }],
		[{ ...anOfficer, role: 'admin' }],
		[{ ...anOfficer, username: 'Ba Đình' }],
		[{ ...anOfficer, password: 'x' }]
	])('refuse %j with a sentence', async (input) => {
		await expect(commands['account-add'](input)).rejects.toThrow(AccountRefused);
	});
});
