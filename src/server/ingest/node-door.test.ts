import type { Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBudget } from './budget.ts';
import { createIngest } from './ingest.ts';
import { aPosition, KEY, NARROW_KEY, openTestCity, serve, type TestCity } from './test-city.ts';

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

interface Sent {
	readonly stream?: string;
	readonly key?: string | null;
	readonly type?: string | null;
	readonly encoding?: string;
	readonly body?: BodyInit;
	readonly method?: string;
}

async function send(change: Sent = {}) {
	const { stream = 'unit-positions', key = KEY, type = 'application/json', encoding } = change;
	const headers: Record<string, string> = {};
	if (key !== null) headers['authorization'] = `Bearer ${key}`;
	if (type !== null) headers['content-type'] = type;
	if (encoding !== undefined) headers['content-encoding'] = encoding;
	const response = await fetch(`${origin}/api/ingest/${stream}`, {
		method: change.method ?? 'POST',
		headers,
		...(change.method !== 'GET' && { body: change.body ?? JSON.stringify(aPosition()) })
	});
	const text = await response.text();
	return {
		status: response.status,
		headers: response.headers,
		body: JSON.parse(text) as Record<string, unknown>
	};
}

describe('POST /api/ingest/:stream', () => {
	it('takes an object, an array and NDJSON, and answers duplicate for a repetition (P2-7)', async () => {
		expect((await send()).body).toEqual({ accepted: 1, duplicate: 0, rejected: [] });
		const other = aPosition({ unitId: '115-02' });
		const array = await send({ body: JSON.stringify([aPosition(), other]) });
		expect(array.body).toEqual({ accepted: 1, duplicate: 1, rejected: [] });
		const lines = [aPosition(), other, aPosition({ unitId: '115-03' })].map((item) =>
			JSON.stringify(item)
		);
		const ndjson = await send({ type: 'application/x-ndjson', body: lines.join('\n') + '\n\n' });
		expect([ndjson.status, ndjson.body]).toEqual([
			200,
			{ accepted: 1, duplicate: 2, rejected: [] }
		]);
		expect(city.journal.lastSeq()).toBe(3);
	});

	it('takes gzip', async () => {
		const body = gzipSync(JSON.stringify([aPosition()]));
		expect(await send({ body, encoding: 'gzip' })).toMatchObject({
			status: 200,
			body: { accepted: 1 }
		});
	});

	it('answers per item and keeps the good ones', async () => {
		const items = [aPosition(), aPosition({ latitude: 91 }), aPosition({ unitId: '115-02' }), 7];
		const { status, body } = await send({ body: JSON.stringify(items) });
		expect(status).toBe(200);
		expect(body).toMatchObject({
			accepted: 2,
			rejected: [
				{ index: 1, code: 'invalid_value' },
				{ index: 3, code: 'not_an_object' }
			]
		});
	});

	it('answers 422 with the reasons when every item is rejected', async () => {
		const { status, body, headers } = await send({ body: JSON.stringify(aPosition({ speed: 1 })) });
		expect(status).toBe(422);
		expect(headers.get('content-type')).toBe('application/problem+json');
		expect(body).toMatchObject({
			code: 'all_rejected',
			accepted: 0,
			rejected: [{ index: 0, code: 'unknown_field', message: 'The stream has no field speed.' }]
		});
	});

	it('keeps a broken NDJSON line in its place', async () => {
		const body = `${JSON.stringify(aPosition())}\n{"unitId":\n`;
		expect((await send({ type: 'application/x-ndjson', body })).body).toMatchObject({
			accepted: 1,
			rejected: [{ index: 1, code: 'invalid_json' }]
		});
	});

	it.each<[number, string, Sent]>([
		[401, 'no key', { key: null }],
		[401, 'an unknown key', { key: 'ioc_nobody' }],
		[403, 'a stream outside the scope of the key', { key: NARROW_KEY }],
		[404, 'an unknown stream', { stream: 'no-such-stream' }],
		[404, 'a path below a stream', { stream: 'unit-positions/x' }],
		[404, 'a name of Object', { stream: '__proto__' }],
		[405, 'GET', { method: 'GET' }],
		[413, 'more than 1 MB', { body: `[${' '.repeat(1_000_001)}]` }],
		[413, '501 items', { body: JSON.stringify(Array.from({ length: 501 }, () => ({}))) }],
		[413, '501 lines', { type: 'application/x-ndjson', body: '{}\n'.repeat(501) }],
		[413, 'a gzip bomb', { encoding: 'gzip', body: gzipSync(Buffer.alloc(50_000_000, 0x20)) }],
		[415, 'no type', { type: null, body: new Uint8Array([0x7b, 0x7d]) }],
		[415, 'another type', { type: 'text/plain' }],
		[415, 'another charset', { type: 'application/json; charset=utf-16' }],
		[415, 'another encoding', { encoding: 'br' }],
		[422, 'no JSON', { body: '{"unitId":' }],
		[422, 'an empty body', { body: '' }],
		[422, 'an empty array', { body: '[]' }],
		[422, 'a bare value', { body: '42' }],
		[422, 'null', { body: 'null' }],
		[422, 'a repeated field', { body: JSON.stringify(aPosition()).replace('{', '{"unitId":"a",') }],
		[422, 'an escaped repeated field', { body: '{"unitId":"a","\\u0075nitId":"b"}' }],
		[422, 'deep nesting', { body: '['.repeat(100_000) }],
		[422, 'bytes that are not UTF-8', { body: new Uint8Array([0x7b, 0xff, 0x7d]) }],
		[422, 'broken gzip', { encoding: 'gzip', body: 'not gzip' }],
		[422, 'a polluting field', { body: '{"__proto__":{"unitId":"x"}}' }],
		[422, 'an infinite number', { body: JSON.stringify(aPosition()).replace('21.0285', '1e999') }]
	])('answers %i to %s and keeps nothing', async (status, _, sent) => {
		const answer = await send(sent);
		expect(answer.status).toBe(status);
		expect(answer.body).toMatchObject({ status, detail: expect.any(String) as string });
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
		expect(city.journal.lastSeq()).toBe(0);
	});
});

describe('a door under load', () => {
	async function answerWith(change: Parameters<typeof createIngest>[0]) {
		server.closeAllConnections();
		server.close();
		({ server, origin } = await serve(createIngest(change)));
		await send();
		return send({ body: JSON.stringify(aPosition({ unitId: '115-02' })) });
	}

	it('answers 429 with Retry-After to a source over its budget', async () => {
		const budget = createBudget({ itemsPerSecond: 0.5, burstItems: 1, now: () => 0 });
		const { status, headers } = await answerWith({ ...city.deps, budget });
		expect([status, headers.get('retry-after')]).toEqual([429, '2']);
	});

	it('answers 503 with Retry-After when the disk is nearly full', async () => {
		const { status, headers } = await answerWith({ ...city.deps, isDiskFull: () => true });
		expect([status, headers.get('retry-after')]).toEqual([503, '60']);
	});

	it('answers 503 when too much waits for the disk', async () => {
		const { append, failure } = city.journal;
		const journal = { append, failure, backlog: () => 1_000_000 };
		const { status, headers } = await answerWith({ ...city.deps, journal });
		expect([status, headers.get('retry-after')]).toEqual([503, '1']);
	});

	it('answers 503 with an errorId once the journal has failed', async () => {
		await city.journal.close();
		const { status, headers, body } = await send();
		expect([status, headers.get('retry-after')]).toEqual([503, '30']);
		expect(body['errorId']).toMatch(/^[0-9a-f-]{36}$/);
	});
});

describe('POST /api/ingest/:stream?bulk', () => {
	const bulk = { stream: 'unit-positions?bulk', type: 'application/x-ndjson' };

	function lines(count: number): string {
		return Array.from({ length: count }, (_, n) =>
			JSON.stringify(aPosition({ unitId: `115-${String(n)}` }))
		).join('\n');
	}

	it('takes thousands of lines in one call, plain and gzip', async () => {
		expect((await send({ ...bulk, body: lines(12_345) })).body).toMatchObject({
			accepted: 12_345,
			duplicate: 0,
			rejectedTotal: 0
		});
		const body = gzipSync(lines(12_400));
		expect((await send({ ...bulk, body, encoding: 'gzip' })).body).toMatchObject({
			accepted: 55,
			duplicate: 12_345
		});
	});

	it('shows the first 100 rejections with their line', async () => {
		const body = `${lines(10)}\n\n${'{"bad":1}\n'.repeat(1_000)}`;
		const answer = await send({ ...bulk, body });
		expect(answer.status).toBe(200);
		expect(answer.body).toMatchObject({ accepted: 10, rejectedTotal: 1_000 });
		const rejected = answer.body['rejected'] as { line: number; code: string }[];
		expect(rejected).toHaveLength(100);
		expect(rejected[0]).toMatchObject({ line: 12, code: 'unknown_field' });
	});

	it('answers 413 with the totals so far to an endless line', async () => {
		const body = `${lines(600)}\n${'x'.repeat(2_000_000)}`;
		const answer = await send({ ...bulk, body });
		expect(answer).toMatchObject({ status: 413, body: { accepted: 500 } });
	});

	it('refuses other formats and broken gzip', async () => {
		expect((await send({ stream: bulk.stream })).status).toBe(415);
		const broken = gzipSync(lines(100)).subarray(0, 200);
		expect((await send({ ...bulk, body: broken, encoding: 'gzip' })).status).toBe(422);
		expect((await send({ ...bulk, body: '\n \n' })).status).toBe(422);
	});
});
