import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { ClientSocket } from '#lib/live/link/link-keeper.ts';
import type { Role } from '#lib/foundation/subject.ts';
import type { SubscribeAnswer } from '#lib/streams/wire.ts';
import { aPosition, anIncident } from './events.ts';
import { aClient, connected, cookieOf, openLiveHouse, type LiveHouse } from './live-house.ts';
import { pause, until } from './until.ts';

const CANARY = '0912-canary-7788';

let house: LiveHouse;
const clients: ClientSocket[] = [];

beforeEach(async () => {
	house = await openLiveHouse();
});

afterEach(async () => {
	for (const client of clients) client.disconnect();
	clients.length = 0;
	await house.close();
});

async function join(role: Role): Promise<ClientSocket> {
	const client = await connected(house.port, role);
	clients.push(client);
	return client;
}

/** The error with which a connection is refused. */
function refusalOf(headers: Record<string, string>): Promise<string> {
	const client = aClient(house.port, headers);
	clients.push(client);
	return new Promise((resolve, reject) => {
		client.on('connect_error', (error) => {
			resolve(error.message);
		});
		client.on('connect', () => {
			reject(new Error('The client was let in.'));
		});
		client.connect();
	});
}

async function subscribe(client: ClientSocket, topic: string): Promise<SubscribeAnswer> {
	const answers = await new Promise<readonly SubscribeAnswer[]>((resolve) => {
		client.emit('subscribe', [{ topic }], resolve);
	});
	const [answer] = answers;
	if (answer === undefined) throw new Error('The server answered nothing.');
	return answer;
}

/** Says something that the protocol does not have. */
function say(client: ClientSocket, event: string, ...words: unknown[]): void {
	Reflect.apply(client.emit, client, [event, ...words]);
}

/** Everything that the client hears from now on, as text. */
function hearing(client: ClientSocket): () => string {
	const heard: unknown[] = [];
	client.onAny((...message: unknown[]) => heard.push(message));
	return () => JSON.stringify(heard);
}

describe('who may connect', () => {
	it('is nobody without a session (C16)', async () => {
		expect(await refusalOf({})).toBe('unauthenticated');
		expect(await refusalOf({ cookie: 'session=guess' })).toBe('unauthenticated');
	});

	it('is no page of another site, even with a good cookie (C16)', async () => {
		const cookie = cookieOf('dispatcher');
		expect(await refusalOf({ cookie, origin: 'https://evil.example' })).toBe('websocket error');
		expect(await refusalOf({ cookie, origin: 'null' })).toBe('websocket error');
		expect(house.sockets.count()).toBe(0);
	});

	it('is our own page', async () => {
		const client = aClient(house.port, {
			cookie: cookieOf('leader'),
			origin: `http://127.0.0.1:${String(house.port)}`
		});
		clients.push(client);
		client.connect();
		await until('the connection', () => client.connected);
		expect(house.sockets.count()).toBe(1);
	});

	it('is nobody by another transport than WebSocket', async () => {
		const response = await fetch(
			`http://127.0.0.1:${String(house.port)}/live/?EIO=4&transport=polling`,
			{ headers: { cookie: cookieOf('dispatcher') } }
		);
		expect(response.status).toBe(400);
	});
});

describe('what a client may follow', () => {
	it('is no unknown and no forbidden topic', async () => {
		const officer = await join('ward_officer');
		expect(await subscribe(officer, 'nothing')).toMatchObject({ code: 'unknown_topic' });
		expect(await subscribe(officer, 'incidents')).toMatchObject({ code: 'forbidden' });
		expect(await subscribe(officer, 'units')).toMatchObject({ kind: 'snapshot' });
	});

	it('cannot be had by guessing the names of rooms (C16)', async () => {
		const officer = await join('ward_officer');
		const heard = hearing(officer);
		for (const name of [
			'topic/incidents/dispatcher',
			'incidents/dispatcher',
			'user/u-dispatcher',
			'__proto__'
		])
			expect(await subscribe(officer, name)).toMatchObject({ kind: 'refused' });
		officer.emit('watch', [
			{ board: '../topic/incidents/dispatcher', version: 0 },
			{ board: 'topic/incidents/dispatcher', version: 0 }
		]);
		say(officer, 'join', 'topic/incidents/dispatcher');
		await subscribe(officer, 'units');
		await house.journal.append([anIncident({ incidentId: 'I1', callNumber: CANARY })]);
		house.hub.channel('incidents')?.flush();
		await pause(200);
		expect(heard()).not.toContain('I1');
	});

	it('hides call numbers from leaders and incidents from ward officers (C15)', async () => {
		await house.journal.append([
			anIncident({ incidentId: 'I1', callNumber: CANARY, latitude: 21.02345, longitude: 105.81234 })
		]);
		const leader = await join('leader');
		const dispatcher = await join('dispatcher');
		const heardByLeader = hearing(leader);
		const heardByDispatcher = hearing(dispatcher);
		const snapshot = JSON.stringify(await subscribe(leader, 'incidents'));
		await subscribe(dispatcher, 'incidents');
		await house.journal.append([
			anIncident({ incidentId: 'I1', rev: 2, type: 'updated', callNumber: CANARY }),
			anIncident({ incidentId: 'I2', callNumber: CANARY })
		]);
		await until('the leader to hear', () => heardByLeader().includes('I2'));
		await until('the dispatcher to hear', () => heardByDispatcher().includes(CANARY));

		expect(snapshot).toContain('I1');
		expect(snapshot).not.toContain('21.02345');
		expect(snapshot + heardByLeader()).not.toContain(CANARY);
		expect(house.hub.snapshot('incidents', 'ward_officer').entities).toEqual([]);
	});

	it('ends within a second when the user is revoked (C9)', async () => {
		const leader = await join('leader');
		const dispatcher = await join('dispatcher');
		await subscribe(leader, 'units');
		const start = performance.now();
		house.sessions.delete(cookieOf('leader'));
		house.sockets.revoke('u-leader');
		await until('the end', () => !leader.connected, 1_000);
		expect(performance.now() - start).toBeLessThan(1_000);
		expect(dispatcher.connected).toBe(true);
		expect(await refusalOf({ cookie: cookieOf('leader') })).toBe('unauthenticated');
	});
});

describe('what a client says', () => {
	it('is ignored and counted when it is not in the protocol', async () => {
		const client = await join('dispatcher');
		const names = Array.from({ length: 33 }, (_, index) => `t${String(index)}`);
		say(
			client,
			'subscribe',
			names.map((topic) => ({ topic })),
			() => undefined
		);
		say(client, 'subscribe', 'units', () => undefined);
		say(client, 'subscribe', [{ topic: 'units', seq: -1 }], () => undefined);
		say(client, 'subscribe', [{ topic: 'units', room: 'x' }], () => undefined);
		say(client, 'subscribe', [{ topic: 'units' }]);
		say(client, 'unsubscribe', { topic: 'units' });
		say(client, 'watch', names);
		say(client, 'constructor', 1);
		await until('eight complaints', () => house.hub.counters.badMessages === 8);
		expect(client.connected).toBe(true);
		expect(house.hub.counters.snapshots).toBe(0);
	});

	it('ends the connection when it goes on and on', async () => {
		const client = await join('dispatcher');
		for (let index = 0; index < 101; index += 1) say(client, 'unsubscribe', index);
		await until('the end', () => !client.connected);
		expect(house.sockets.count()).toBe(0);
	});

	it('ends the connection when a message exceeds 16 KB (C16)', async () => {
		const client = await join('dispatcher');
		say(client, 'watch', ['x'.repeat(17 * 1024)]);
		await until('the end', () => !client.connected);
		await until('the server to let go', () => house.sockets.count() === 0);
	});

	it('ends the connection when it is no packet at all', async () => {
		const raw = new WebSocket(
			`ws://127.0.0.1:${String(house.port)}/live/?EIO=4&transport=websocket`,
			{ headers: { cookie: cookieOf('dispatcher') } }
		);
		const closed = new Promise((resolve) => raw.on('close', resolve));
		raw.on('open', () => {
			raw.send('40');
			raw.send('42["subscribe",{{{');
		});
		await closed;
		await until('the server to let go', () => house.sockets.count() === 0);
		expect(house.hub.counters.snapshots).toBe(0);
	});
});

describe('boards', () => {
	it('are announced to those who watch them', async () => {
		const watching = await join('leader');
		const other = await join('dispatcher');
		const heard = hearing(watching);
		const heardByOther = hearing(other);
		watching.emit('watch', [{ board: 'ems', version: 0 }]);
		other.emit('watch', [{ board: 'kiosks', version: 0 }]);
		await subscribe(watching, 'units');
		await subscribe(other, 'units');
		house.hub.announce('ems', 7);
		await until('the announcement', () => heard().includes('"version":7'));
		expect(heardByOther()).not.toContain('changed');
	});

	it('are told at once to a page that was made before the newest answer, and to no other', async () => {
		house.hub.announce('ems', 7);
		const [late, current] = [await join('leader'), await join('leader')];
		const heardByLate = hearing(late);
		const heardByCurrent = hearing(current);
		late.emit('watch', [{ board: 'ems', version: 6 }]);
		current.emit('watch', [{ board: 'ems', version: 7 }]);
		await until('the answer that was missed', () => heardByLate().includes('"version":7'));
		await subscribe(current, 'units');
		expect(heardByCurrent()).not.toContain('changed');
	});
});

describe('a heartbeat', () => {
	it('carries the newest frame of the followed topics only', async () => {
		const client = await join('dispatcher');
		await subscribe(client, 'units');
		await house.journal.append([aPosition(1, 1)]);
		house.hub.channel('units')?.flush();
		const beat = await new Promise((resolve) => client.once('heartbeat', resolve));
		expect(beat).toMatchObject({ build: 'test', seqs: { units: 1 } });
		expect(beat).not.toHaveProperty('seqs.incidents');
	});
});
