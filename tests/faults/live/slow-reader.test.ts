import { connect, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPosition } from './events.ts';
import { aClient, cookieOf, openLiveHouse, type LiveHouse } from './live-house.ts';
import { pause, until } from './until.ts';
import { aWitness, denseFrom, type Witness } from './witness.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const STALLED = 50;
const UNITS = 400;
const MEGABYTE = 2 ** 20;

let house: LiveHouse;
const stalled: Socket[] = [];
const witnesses: Witness[] = [];

beforeEach(async () => {
	house = await openLiveHouse();
});

afterEach(async () => {
	for (const socket of stalled) socket.destroy();
	for (const { link } of witnesses) link.stop();
	stalled.length = 0;
	witnesses.length = 0;
	await house.close();
});

/** A client that subscribes and then never reads again. */
async function stall(): Promise<Socket> {
	const socket = connect(house.port, '127.0.0.1');
	stalled.push(socket);
	const key = randomBytes(16).toString('base64');
	socket.write(
		[
			'GET /live/?EIO=4&transport=websocket HTTP/1.1',
			'Host: 127.0.0.1',
			'Upgrade: websocket',
			'Connection: Upgrade',
			`Sec-WebSocket-Key: ${key}`,
			'Sec-WebSocket-Version: 13',
			`Cookie: ${cookieOf('dispatcher')}`,
			'\r\n'
		].join('\r\n')
	);
	await new Promise((resolve) => socket.once('data', resolve));
	socket.write(masked('40'));
	await new Promise((resolve) => socket.once('data', resolve));
	socket.write(masked('420["subscribe",[{"topic":"units"}]]'));
	await new Promise((resolve) => socket.once('data', resolve));
	socket.pause();
	return socket;
}

/** A WebSocket text frame of fewer than 126 bytes, as a client must send it. */
function masked(text: string): Buffer {
	const mask = randomBytes(4);
	const body = Buffer.from(text).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
	return Buffer.concat([Buffer.from([0x81, 0x80 | body.length]), mask, body]);
}

/** Frames of about 100 KB, fifty a second. */
async function flood(milliseconds: number): Promise<number[]> {
	const latencies: number[] = [];
	const end = performance.now() + milliseconds;
	for (let round = 1; performance.now() < end; round += 1) {
		const start = performance.now();
		house.hub.apply(denseFrom(0, UNITS).map((unit) => ({ ...aPosition(unit, round), seq: round })));
		house.hub.channel('units')?.flush();
		const seq = house.hub.channel('units')?.seq;
		const [reader] = witnesses;
		if (reader) await until('the reader', () => reader.replica.cursor.seq === seq);
		latencies.push(performance.now() - start);
		reader?.replica.frames.splice(0);
		await pause(20);
	}
	return latencies;
}

async function aReader(): Promise<Witness> {
	const witness = aWitness('units', () => aClient(house.port, { cookie: cookieOf('dispatcher') }));
	witnesses.push(witness);
	await until('the snapshot', () => witness.replica.snapshots.length > 0);
	return witness;
}

/** Resident bytes after garbage collection, so that the growth is what is really held. */
function settledMemory(): number {
	collectGarbage();
	return process.memoryUsage().rss;
}

function p95(values: readonly number[]): number {
	const sorted = values.toSorted((left, right) => left - right);
	return sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
}

describe('clients that do not read (C22)', () => {
	it('are cut, cost less than 50 MB, do not slow others and are sent away after 10 s', async () => {
		await aReader();
		const quiet = await flood(2_000);
		for (let index = 0; index < STALLED; index += 1) await stall();
		const before = settledMemory();
		const loaded = await flood(8_000);
		const grown = settledMemory() - before;

		expect(house.hub.counters.cuts).toBe(STALLED);
		expect(grown / MEGABYTE).toBeLessThan(50);
		expect(p95(loaded)).toBeLessThan(p95(quiet) + 100);
		await until('the end of all of them', () => house.sockets.count() === 1, 15_000);
		expect(house.hub.counters.slowDisconnects).toBe(STALLED);
		expect(witnesses[0]?.replica.snapshots).toHaveLength(1);
	}, 60_000);

	it('come back without a gap when they read again in time', async () => {
		const reader = await aReader();
		const socket = await stall();
		const heard: Buffer[] = [];
		socket.on('data', (bytes) => heard.push(bytes));
		await flood(4_000);
		expect(house.hub.counters.cuts).toBe(1);
		socket.resume();
		await until('the request to subscribe again', () =>
			Buffer.concat(heard).includes('["resync",["units"]]')
		);
		expect(house.sockets.count()).toBe(2);
		expect(reader.replica.snapshots).toHaveLength(1);
		expect(reader.replica.cursor.seq).toBe(house.hub.channel('units')?.seq);
	}, 30_000);
});
