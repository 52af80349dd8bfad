import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { streamNamed, streams } from '#lib/domains/index.ts';
import { valuesOf, type JsonSchema } from '../../../tests/fixtures/schema-arbitrary.ts';
import { KEY, NOW, openTestCity, serve, type TestCity } from './test-city.ts';

const BODIES = 100_000;
const OVER_SOCKET = 3_000;
const AT_ONCE = 250;
const SEED = 20_260_302;

interface Sent {
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly bytes: Buffer;
}

interface Seen {
	readonly status: number;
	readonly body: string;
}

/** Values that have broken parsers before. */
const nasty = fc.constantFrom<unknown>(
	null,
	true,
	-0,
	1e308,
	-1e-308,
	2 ** 53,
	'',
	'\u0000',
	'\ud800',
	'__proto__',
	'constructor',
	'9'.repeat(400),
	"';--",
	'{{7*7}}',
	'../../etc/passwd',
	[],
	{},
	[[]],
	{ toString: 1 },
	'2026-02-30T00:00:00Z'
);

function broken(item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
	const change = fc.tuple(item, fc.nat(12), fc.oneof(nasty, fc.jsonValue({ maxDepth: 2 })));
	return change.map(([value, place, wrong]) => {
		const fields = Object.entries(value as object);
		const field = fields[place];
		if (field === undefined)
			fields.push([place % 2 === 0 ? '__proto__' : `x${String(place)}`, wrong]);
		else if (place % 3 === 0) fields.splice(place, 1);
		else field[1] = wrong;
		return new Map(fields);
	});
}

/** JSON of plain values and of Maps, so that a field may be called `__proto__`. */
function write(value: unknown): string {
	if (!(value instanceof Map)) return JSON.stringify(value);
	const fields = [...(value as Map<string, unknown>)];
	return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${write(field)}`).join(',')}}`;
}

/** One body as written and three with something done to its bytes. */
function variants(text: string, mutations: readonly (readonly [number, number])[]): Buffer[] {
	const bytes = Buffer.from(text);
	return [
		bytes,
		...mutations.map(([place, byte], kind) => {
			const at = place % (bytes.length + 1);
			if (kind === 0) return bytes.subarray(0, at);
			const rest = bytes.subarray(kind === 1 ? at : at + 1);
			return Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), rest]);
		})
	];
}

/** Calls in groups of four around one body. A byte of 0 turns a mutation into a cut gzip body. */
function calls(): fc.Arbitrary<readonly Sent[]> {
	const items = streams
		.filter(({ isInternal }) => !isInternal)
		.map((stream) => {
			const schema = z.toJSONSchema(stream.schema, { io: 'input', unrepresentable: 'any' });
			const valid = valuesOf(schema as JsonSchema, { nowMs: Date.parse(NOW) });
			const some = fc.array(fc.oneof(valid, broken(valid), fc.jsonValue()), { maxLength: 4 });
			return fc.record({ stream: fc.constant(stream.name), some });
		});
	const mutation = fc.tuple(fc.nat(), fc.nat(255));
	return fc
		.record({
			item: fc.oneof(...items),
			mutations: fc.tuple(mutation, mutation, mutation),
			form: fc.constantFrom('array', 'array', 'ndjson', 'bulk', 'one')
		})
		.map(({ item: { stream, some }, mutations, form }) => {
			const isLines = form === 'ndjson' || form === 'bulk';
			const texts = some.map(write);
			const array = form === 'one' ? (texts[0] ?? '') : `[${texts.join(',')}]`;
			return variants(isLines ? texts.join('\n') : array, mutations).map((bytes) => {
				const isCut = bytes[0] === 0;
				return {
					path: `/api/ingest/${stream}${form === 'bulk' ? '?bulk' : ''}`,
					headers: {
						authorization: `Bearer ${KEY}`,
						'content-type': isLines ? 'application/x-ndjson' : 'application/json',
						...(isCut && { 'content-encoding': 'gzip' })
					},
					bytes: isCut ? gzipSync(bytes).subarray(0, -9) : bytes
				};
			});
		});
}

/** The Node door with a request that never saw a socket. */
function askInProcess(city: TestCity, { path, headers, bytes }: Sent): Promise<Seen> {
	return new Promise((resolve) => {
		let status = 0;
		const req = Object.assign(Readable.from([bytes], { objectMode: false }), {
			method: 'POST',
			url: path,
			headers,
			complete: true
		});
		const res = {
			destroyed: false,
			writeHead: (code: number) => (status = code),
			end: (body: string) => {
				resolve({ status, body });
			}
		};
		city.ingest.door(req as unknown as IncomingMessage, res as unknown as ServerResponse);
	});
}

function check(city: TestCity, seen: readonly Seen[]): void {
	const statuses = new Set(seen.map(({ status }) => status));
	expect(
		[...statuses].filter((status) => status !== 200 && (status < 400 || status > 499))
	).toEqual([]);
	const answers = seen.map(
		({ body }) => JSON.parse(body) as { status?: number; accepted?: number }
	);
	expect(answers.every(({ status = 200 }, n) => status === seen[n]?.status)).toBe(true);
	expect(statuses).toEqual(new Set([200, 422]));
	const accepted = answers.reduce((sum, answer) => sum + (answer.accepted ?? 0), 0);
	expect(accepted).toBeGreaterThan(seen.length / 100);
	const events = city.events();
	expect(events).toHaveLength(accepted);
	for (const { stream, data } of events)
		expect(streamNamed(stream)?.schema.safeParse(data).success, stream).toBe(true);
}

describe('the door under hostile bodies (C5)', () => {
	it(
		`answers ${String(BODIES)} bodies without a 5xx, a crash or a hang, and keeps only what is valid`,
		{ timeout: 300_000 },
		async () => {
			const city = openTestCity();
			const seen: Seen[] = [];
			for (let done = 0; done < BODIES; done += 10_000) {
				const sent = fc.sample(calls(), { numRuns: 10_000 / 4, seed: SEED + done }).flat();
				for (let at = 0; at < sent.length; at += AT_ONCE)
					seen.push(
						...(await Promise.all(
							sent.slice(at, at + AT_ONCE).map((call) => askInProcess(city, call))
						))
					);
			}
			expect(seen).toHaveLength(BODIES);
			check(city, seen);
			await city.close();
		}
	);

	it(
		`answers ${String(OVER_SOCKET)} of them over a real socket`,
		{ timeout: 180_000 },
		async () => {
			const city = openTestCity();
			const { server, origin } = await serve(city.ingest);
			const sent = fc.sample(calls(), { numRuns: OVER_SOCKET / 4, seed: SEED }).flat();
			const seen: Seen[] = [];
			for (let at = 0; at < sent.length; at += 50)
				seen.push(
					...(await Promise.all(
						sent.slice(at, at + 50).map(async ({ path, headers, bytes }) => {
							const response = await fetch(origin + path, {
								method: 'POST',
								headers,
								body: new Uint8Array(bytes)
							});
							return { status: response.status, body: await response.text() };
						})
					))
				);
			check(city, seen);
			server.closeAllConnections();
			server.close();
			await city.close();
		}
	);
});
