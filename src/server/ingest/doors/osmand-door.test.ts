import type { Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEY, NARROW_KEY, openTestCity, serve, type TestCity } from '../test-city.ts';

const FIX = 'lat=21.0285&lon=105.8542&timestamp=1772413198&speed=10';
let city: TestCity;
let server: Server;
let origin: string;

beforeEach(async () => {
	city = openTestCity();
	({ server, origin } = await serve(city.ingest));
});

afterEach(async () => {
	server.closeAllConnections();
	server.close();
	await city.close();
});

async function ask(query: string, init: RequestInit = {}) {
	const response = await fetch(`${origin}/api/gps/osmand?${query}`, init);
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('/api/gps/osmand', () => {
	it('takes a fix by GET with the key in the query, and the same second once (P2-7)', async () => {
		const query = `id=115-04&${FIX}&key=${KEY}`;
		expect(await ask(query)).toEqual({
			status: 200,
			body: { accepted: 1, duplicate: 0, rejected: [] }
		});
		expect((await ask(query)).body).toMatchObject({ accepted: 0, duplicate: 1 });
		expect(city.events().map(({ id }) => id)).toEqual([
			'unit-positions/115-04@2026-03-02T00:59:58.000Z'
		]);
	});

	it('takes POST with a query, a form or the JSON of newer clients', async () => {
		const key = `key=${KEY}`;
		const post = { method: 'POST' };
		const form = { 'content-type': 'application/x-www-form-urlencoded' };
		expect((await ask(`id=a&${FIX}&${key}`, post)).body).toMatchObject({ accepted: 1 });
		const formCall = { ...post, headers: form, body: `id=b&${FIX}` };
		expect((await ask(key, formCall)).body).toMatchObject({ accepted: 1 });
		const json = {
			device_id: 'c',
			location: {
				timestamp: '2026-03-02T00:59:58Z',
				coords: { latitude: 21, longitude: 105.8, speed: 3, heading: 90 }
			}
		};
		const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEY}` };
		const jsonCall = { ...post, headers, body: JSON.stringify(json) };
		expect((await ask('', jsonCall)).body).toMatchObject({ accepted: 1 });
		expect(city.journal.lastSeq()).toBe(3);
	});

	it('takes a phone whose device id is a registered source, without a key', async () => {
		expect((await ask(`id=PHONE-1&${FIX}`)).body).toMatchObject({ accepted: 1 });
		expect(city.events()[0]?.source).toBe('PHONE-1');
	});

	it('answers 200 and keeps nothing for a fix without coordinates', async () => {
		expect(await ask('id=PHONE-1&timestamp=1772413198&cell=452,1,1,1')).toEqual({
			status: 200,
			body: { accepted: 0, duplicate: 0, rejected: [] }
		});
	});

	it('answers 200 with the reason to a well-formed fix it will never take, so that the phone goes on', async () => {
		const nowhere = await ask('id=PHONE-1&lat=0&lon=0&timestamp=1772413198');
		expect(nowhere).toMatchObject({ status: 200, body: { rejected: [{ code: 'null_island' }] } });
		const old = await ask('id=PHONE-1&lat=21&lon=105.8&timestamp=1772013198');
		expect(old).toMatchObject({ status: 200, body: { rejected: [{ code: 'too_old' }] } });
		expect(city.journal.lastSeq()).toBe(0);
		expect(city.quarantine.count()).toBe(2);
	});

	it.each([
		[400, `lat=21&lon=105&key=${KEY}`],
		[400, 'lat=21&lon=105'],
		[401, `id=unregistered&${FIX}`],
		[401, `id=a&${FIX}&key=ioc_nobody`],
		[403, `id=a&${FIX}&key=${NARROW_KEY}`],
		[422, 'id=PHONE-1&lat=abc&lon=105'],
		[422, 'id=PHONE-1&lat=21'],
		[422, 'id=PHONE-1&lat=91&lon=105'],
		[422, 'id=PHONE-1&lat=21&lon=105&timestamp=yesterday'],
		[422, 'id=PHONE-1&lat=21&lon=105&speed=1e300'],
		[422, `id=${'x'.repeat(65)}&${FIX}&key=${KEY}`]
	])('answers %i to %s and keeps nothing', async (status, query) => {
		const answer = await ask(query);
		expect(answer).toMatchObject({ status, body: { status } });
		expect(city.journal.lastSeq()).toBe(0);
	});

	it('answers 405 to other methods', async () => {
		expect((await ask('id=a', { method: 'DELETE' })).status).toBe(405);
	});
});
