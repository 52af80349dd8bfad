import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '#server/platform/log.ts';
import {
	temporaryPostgres,
	type TemporaryPostgres
} from '../../../tests/fixtures/temporary-postgres.ts';
import { sourceCommands, SourceRefused } from './source-commands.ts';
import { activeSources } from './source-store.ts';
import { hashKey, maySend, openSourceDirectory, type SourceDirectory } from './sources.ts';

let postgres: TemporaryPostgres;
let directory: SourceDirectory;

beforeAll(async () => {
	postgres = await temporaryPostgres();
	const load = () => activeSources(postgres.db);
	directory = await openSourceDirectory({ load, log: silentLog, refreshMs: 50 });
});

afterAll(async () => {
	directory.close();
	await postgres.close();
});

const gateway = {
	id: 'gateway-1',
	name: 'GPS gateway',
	kind: 'gateway',
	streams: ['unit-positions'],
	isSimulated: true
};

describe('sources', () => {
	it('are known by their key at once and forgotten within the refresh period when revoked', async () => {
		const commands = sourceCommands(postgres.db, () => directory.refresh());
		const { key } = await commands['source-add'](gateway);
		expect(key).toMatch(/^ioc_[A-Za-z0-9_-]{43}$/);
		expect(directory.byKeyHash(hashKey(key))).toMatchObject(gateway);
		expect(directory.byKeyHash(hashKey(`${key}x`))).toBeNull();

		const elsewhere = sourceCommands(postgres.db, () => Promise.resolve());
		await elsewhere['source-revoke']({ id: 'gateway-1' });
		await wait(300);
		expect(directory.byKeyHash(hashKey(key))).toBeNull();
	});

	it('are not stored with their key', async () => {
		const commands = sourceCommands(postgres.db, () => directory.refresh());
		const { key } = await commands['source-add']({ ...gateway, id: 'gateway-2' });
		expect(JSON.stringify(await activeSources(postgres.db))).not.toContain(key);
	});

	it('refuse a taken id, an unknown stream and an unknown source', async () => {
		const commands = sourceCommands(postgres.db, () => directory.refresh());
		await commands['source-add']({ ...gateway, id: 'gateway-3' });
		await expect(commands['source-add']({ ...gateway, id: 'gateway-3' })).rejects.toThrow(
			SourceRefused
		);
		const unknown = { ...gateway, id: 'gateway-4', streams: ['no-such-stream'] };
		await expect(commands['source-add'](unknown)).rejects.toThrow('Invalid');
		await expect(commands['source-revoke']({ id: 'nobody' })).rejects.toThrow(SourceRefused);
	});

	it('may be a phone whose device id is the source id', async () => {
		const commands = sourceCommands(postgres.db, () => directory.refresh());
		await commands['source-add']({ ...gateway, id: '115-04', kind: 'gps-device' });
		expect(directory.byDevice('115-04')).toMatchObject({ id: '115-04' });
		expect(directory.byDevice('gateway-2')).toBeNull();
	});

	it('send only what their scope names', () => {
		expect(maySend(gateway, 'unit-positions')).toBe(true);
		expect(maySend(gateway, 'incidents')).toBe(false);
		expect(maySend({ ...gateway, streams: ['*'] }, 'incidents')).toBe(true);
	});
});

describe('a directory whose store fails', () => {
	it('keeps what it knew', async () => {
		let isBroken = false;
		const stored = { ...gateway, keyHash: hashKey('ioc_x') };
		const load = () => (isBroken ? Promise.reject(new Error('down')) : Promise.resolve([stored]));
		const known = await openSourceDirectory({ load, log: silentLog, refreshMs: 20 });
		isBroken = true;
		await wait(80);
		expect(known.byKeyHash(hashKey('ioc_x'))).toMatchObject({ id: 'gateway-1' });
		known.close();
	});
});
