import { afterEach, describe, expect, it } from 'vitest';
import type { Subject } from '#lib/foundation/subject.ts';
import type { ClientSocket } from '#lib/live/link/link-keeper.ts';
import { attachSockets } from '#server/platform/live/sockets/attach.ts';
import { silentLog } from '#server/platform/log.ts';
import { aPosition } from './events.ts';
import {
	aClient,
	aSubject,
	connected,
	cookieOf,
	openLiveHouse,
	type HouseOptions,
	type LiveHouse
} from './live-house.ts';
import { pause, until } from './until.ts';
import { aWitness, denseFrom } from './witness.ts';

const opened: (() => unknown)[] = [];

afterEach(async () => {
	for (const close of opened.reverse()) await close();
	opened.length = 0;
});

async function aHouse(options: HouseOptions = {}): Promise<LiveHouse> {
	const house = await openLiveHouse(options);
	opened.push(() => house.close());
	return house;
}

async function aDispatcher(house: LiveHouse): Promise<ClientSocket> {
	const client = await connected(house.port, 'dispatcher');
	opened.push(() => client.disconnect());
	return client;
}

describe('a session that is confirmed again', () => {
	it('ends its connection when it is gone (C9)', async () => {
		const house = await aHouse({ confirmEveryMs: 50 });
		const client = await aDispatcher(house);
		house.sessions.delete(cookieOf('dispatcher'));
		await until('the end', () => !client.connected, 1_000);
		expect(house.sockets.count()).toBe(0);
	});

	it('ends its connection when the role changed, so that the client comes back with new rights', async () => {
		const house = await aHouse({ confirmEveryMs: 50 });
		const client = await aDispatcher(house);
		house.sessions.set(cookieOf('dispatcher'), { ...aSubject('leader'), userId: 'u-dispatcher' });
		await until('the end', () => !client.connected, 1_000);
		expect(house.sockets.count()).toBe(0);
	});

	it('loses the topics that the policy no longer grants and is told to ask again', async () => {
		const rights = { canSeeUnits: true };
		const house = await aHouse({ confirmEveryMs: 50, canSee: () => rights.canSeeUnits });
		const witness = aWitness('units', () =>
			aClient(house.port, { cookie: cookieOf('dispatcher') })
		);
		opened.push(() => {
			witness.link.stop();
		});
		await until('the snapshot', () => witness.replica.snapshots.length === 1);
		rights.canSeeUnits = false;
		await until('the refusal', () => witness.refusals.length > 0);
		await house.journal.append([aPosition(1, 1)]);
		house.hub.channel('units')?.flush();
		await pause(100);
		expect(witness.refusals).toEqual(['forbidden']);
		expect(witness.seqs()).toEqual([]);
	});

	it('outlives a session store that is down for a while', async () => {
		const store = { isDown: false };
		const authenticate = (): Promise<Subject> =>
			store.isDown ? Promise.reject(new Error('down')) : Promise.resolve(aSubject('dispatcher'));
		const house = await aHouse({ confirmEveryMs: 50, authenticate });
		const client = await aDispatcher(house);
		store.isDown = true;
		await pause(300);
		expect(client.connected).toBe(true);
		const late = aClient(house.port, { cookie: 'any' });
		opened.push(() => late.disconnect());
		const refusal = new Promise<string>((resolve) =>
			late.on('connect_error', (error) => {
				resolve(error.message);
			})
		);
		late.connect();
		expect(await refusal).toBe('unavailable');
	});
});

describe('the socket wiring', () => {
	it('is replaced whole by a hot reload and every message comes once', async () => {
		const house = await aHouse();
		const witness = aWitness('units', () =>
			aClient(house.port, { cookie: cookieOf('dispatcher') })
		);
		opened.push(() => {
			witness.link.stop();
		});
		await until('the snapshot', () => witness.replica.snapshots.length === 1);
		const again = attachSockets(house.server, {
			hub: house.hub,
			authenticate: () => Promise.resolve(aSubject('dispatcher')),
			policy: { canSee: () => true, canWatch: () => true },
			allowedOrigins: [],
			build: 'next',
			log: silentLog
		});
		opened.push(() => again.close());
		await until('the client to come back', () => again.count() === 1);
		await until('the resume', () => house.hub.counters.resumes === 1);
		const deliveries = house.hub.counters.deliveries;
		await house.journal.append([aPosition(1, 1)]);
		house.hub.channel('units')?.flush();
		await until('the frame', () => witness.seqs().length === 1);
		expect(house.hub.counters.deliveries).toBe(deliveries + 1);
		expect(witness.seqs()).toEqual(denseFrom(1, 1));
	});

	it('tells every client when to come back before a restart, spread over 3 s', async () => {
		const house = await openLiveHouse();
		const waits: number[] = [];
		const clients = await Promise.all(denseFrom(1, 20).map(() => connected(house.port, 'leader')));
		for (const client of clients) client.on('restart', (retryAfterMs) => waits.push(retryAfterMs));
		await house.close();
		await until('the last goodbye', () => clients.every((client) => !client.connected));
		expect(waits).toHaveLength(20);
		expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...waits)).toBeLessThan(3_000);
		expect(new Set(waits).size).toBeGreaterThan(10);
	});
});
