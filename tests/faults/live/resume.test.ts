import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CuttingProxy } from '../cutting-proxy.ts';
import { aPosition } from './events.ts';
import { aClient, cookieOf, openLiveHouse, type LiveHouse } from './live-house.ts';
import { pause, until } from './until.ts';
import { aWitness, denseFrom, type Witness } from './witness.ts';

const UNITS = 64;
const opened: (() => unknown)[] = [];

afterEach(async () => {
	for (const close of opened.reverse()) await close();
	opened.length = 0;
});

async function aHouse(...options: Parameters<typeof openLiveHouse>): Promise<LiveHouse> {
	const house = await openLiveHouse(...options);
	opened.push(() => house.close());
	return house;
}

async function aProxy(port: number): Promise<CuttingProxy> {
	const proxy = await CuttingProxy.before(port);
	opened.push(() => proxy.close());
	return proxy;
}

async function aDispatcher(port: number): Promise<Witness> {
	const witness = aWitness('units', () => aClient(port, { cookie: cookieOf('dispatcher') }));
	opened.push(() => {
		witness.link.stop();
	});
	await until('the first snapshot', () => witness.replica.snapshots.length > 0);
	return witness;
}

/** Appends `count` positions at a steady rate; every one is a row of its own frame window. */
async function publish(house: LiveHouse, count: number, perSecond: number): Promise<string[]> {
	const start = performance.now();
	const ids: string[] = [];
	while (ids.length < count) {
		const due = Math.min(count, Math.floor(((performance.now() - start) * perSecond) / 1_000) + 1);
		while (ids.length < due) {
			const event = aPosition(ids.length % UNITS, ids.length);
			ids.push(event.id);
			void house.journal.append([event]);
		}
		await pause(5);
	}
	return ids;
}

function idsOf(witness: Witness): unknown[] {
	return witness.upserts().map((row) => row['positionId']);
}

describe('a client that was away', () => {
	it('for 90 s has everything once, in order (P2-6)', async () => {
		const house = await aHouse();
		const proxy = await aProxy(house.port);
		const witness = await aDispatcher(proxy.port);
		const before = await publish(house, 20, 200);
		await until('the frames before the cut', () => idsOf(witness).length === before.length);

		proxy.set({ isDown: true });
		proxy.cut();
		await until('the client to notice', () => witness.link.state === 'lost');
		// 90 s of a city that sends 20 positions a second, with the wall time shortened.
		const channel = house.hub.channel('units');
		for (let second = 0; second < 90; second += 1) {
			const events = denseFrom(0, 20).map((index) =>
				aPosition(index, 1_000 + second * 1_000 + index)
			);
			await house.journal.append(events);
			channel?.flush();
		}
		proxy.set({});

		await until('the client to catch up', () => witness.replica.cursor.seq === channel?.seq);
		expect(witness.replica.snapshots).toHaveLength(1);
		expect(witness.seqs()).toEqual(denseFrom(1, witness.seqs().length));
		const ids = idsOf(witness).slice(before.length);
		expect(ids).toHaveLength(90 * 20);
		expect(new Set(ids).size).toBe(90 * 20);
		expect([...witness.replica.rows.values()]).toEqual(
			house.hub.snapshot('units', 'dispatcher').entities
		);
	});

	it('again and again at 200 events/s misses nothing and gets nothing twice', async () => {
		const house = await aHouse();
		const proxy = await aProxy(house.port);
		const witness = await aDispatcher(proxy.port);
		const storm = { isOn: true };
		let cuts = 0;
		const cutting = (async () => {
			while (storm.isOn) {
				await pause(50 + Math.random() * 250);
				proxy.set(cuts % 3 === 0 ? { sliceBytes: 7 } : {});
				proxy.cut();
				cuts += 1;
			}
		})();
		const published = await publish(house, 1_200, 200);
		storm.isOn = false;
		await cutting;
		proxy.set({});

		await until('the last event', () => idsOf(witness).length >= published.length);
		expect(cuts).toBeGreaterThan(10);
		expect(house.hub.counters.resumes).toBeGreaterThan(10);
		expect(idsOf(witness)).toEqual(published);
		expect(witness.seqs()).toEqual(denseFrom(1, witness.seqs().length));
		expect(witness.replica.snapshots).toHaveLength(1);
	}, 30_000);

	it('for longer than the ring remembers gets a snapshot', async () => {
		const house = await aHouse({
			limits: { maxFrames: 10, maxAgeMs: 300_000, maxRows: 5_000 }
		});
		const proxy = await aProxy(house.port);
		const witness = await aDispatcher(proxy.port);
		proxy.set({ isDown: true });
		proxy.cut();
		await until('the client to notice', () => witness.link.state === 'lost');
		const channel = house.hub.channel('units');
		for (let index = 0; index < 11; index += 1) {
			await house.journal.append([aPosition(index, index)]);
			channel?.flush();
		}
		proxy.set({});

		await until('the second snapshot', () => witness.replica.snapshots.length === 2);
		expect(witness.replica.cursor.seq).toBe(11);
		expect(witness.replica.rows.size).toBe(11);
		expect(house.hub.counters.resumes).toBe(0);
	});

	it('while the server restarted gets a snapshot of the new epoch with nothing lost', async () => {
		const dataDir = await mkdtemp(join(tmpdir(), 'ioc-live-'));
		opened.push(() => rm(dataDir, { recursive: true, force: true }));
		const first = await openLiveHouse({ dataDir });
		const proxy = await aProxy(first.port);
		const witness = await aDispatcher(proxy.port);
		await first.journal.append([aPosition(1, 1), aPosition(2, 2)]);
		await until('the first frame', () => witness.seqs().length > 0);
		const oldEpoch = witness.replica.cursor.epoch;
		await first.close();

		const second = await aHouse({ dataDir });
		expect(second.hub.persistedSeq()).toBe(2);
		proxy.redirect(second.port);
		await until('the snapshot of the new epoch', () => witness.replica.snapshots.length === 2);
		expect(witness.replica.cursor.epoch).not.toBe(oldEpoch);
		expect([...witness.replica.rows.keys()].sort()).toEqual(['A1', 'A2']);
	});

	it('behind a dead wire notices by silence and comes back without a gap', async () => {
		const house = await aHouse();
		const proxy = await aProxy(house.port);
		const witness = aWitness(
			'units',
			() => aClient(proxy.port, { cookie: cookieOf('dispatcher') }),
			{ limits: { silentAfterMs: 6_000 } }
		);
		opened.push(() => {
			witness.link.stop();
		});
		await until('the first snapshot', () => witness.replica.snapshots.length > 0);
		proxy.set({ isBlackhole: true });
		const published = await publish(house, 20, 200);
		await until('the silence to be noticed', () => witness.link.state === 'lost', 12_000);
		proxy.set({ latencyMs: 5 });

		await until('the missed frames', () => idsOf(witness).length === published.length);
		expect(idsOf(witness)).toEqual(published);
		expect(witness.replica.snapshots).toHaveLength(1);
	}, 30_000);

	it('with half of its connection gone comes back without a gap', async () => {
		const house = await aHouse();
		const proxy = await aProxy(house.port);
		const witness = aWitness(
			'units',
			() => aClient(proxy.port, { cookie: cookieOf('dispatcher') }),
			{ limits: { silentAfterMs: 6_000 } }
		);
		opened.push(() => {
			witness.link.stop();
		});
		await until('the first snapshot', () => witness.replica.snapshots.length > 0);
		proxy.halfOpen();
		const published = await publish(house, 20, 200);
		await until('the missed frames', () => idsOf(witness).length === published.length, 15_000);
		expect(idsOf(witness)).toEqual(published);
	}, 30_000);
});

describe('a client without a socket', () => {
	it('is told to load pages instead, again and again', async () => {
		const house = await aHouse();
		const proxy = await aProxy(house.port);
		proxy.set({ isDown: true });
		let polls = 0;
		const witness = aWitness(
			'units',
			() => aClient(proxy.port, { cookie: cookieOf('dispatcher') }),
			{
				limits: { pollAfterMs: 600, pollEveryMs: 500 },
				events: { poll: () => (polls += 1) }
			}
		);
		opened.push(() => {
			witness.link.stop();
		});
		await until('two polls', () => polls >= 2);
		proxy.set({});
		await until('the link', () => witness.link.state === 'live');
		const seen = polls;
		await pause(1_200);
		expect(polls).toBe(seen);
	});
});
