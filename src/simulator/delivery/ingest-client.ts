/** A source's side of the public ingest door: keep-alive HTTP, one API key for each family of streams. */
import { request as httpRequest, Agent as HttpAgent } from 'node:http';
import { request as httpsRequest, Agent as HttpsAgent } from 'node:https';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { readAnswer, type IngestAnswer } from './ingest-answer.ts';

export type Outcome =
	| { readonly kind: 'ok'; readonly answer: IngestAnswer }
	/** Come again after so long: the door is full, or the server is draining. */
	| { readonly kind: 'busy'; readonly retryAfterMs: number }
	/** The door understood and said no. */
	| { readonly kind: 'refused'; readonly status: number; readonly detail: string }
	/** Nobody answered. */
	| { readonly kind: 'away'; readonly detail: string };

/** Answers that another try with the same bytes cannot change. */
export const HOPELESS: ReadonlySet<number> = new Set([400, 404, 413, 415, 422]);

export interface IngestClient {
	/** One call with a JSON array. At most 500 items. */
	send(stream: string, items: readonly object[]): Promise<Outcome>;
	/** One call with gzipped NDJSON, for any number of items. */
	sendBulk(stream: string, items: readonly object[]): Promise<Outcome>;
	/** Ends idle connections and breaks calls that are still under way. */
	close(): void;
}

interface Call {
	readonly path: string;
	readonly headers: Record<string, string | number>;
	readonly body: Buffer;
	readonly timeoutMs: number;
}

const SEND_TIMEOUT_MS = 15 * SECOND_MS;
const BULK_TIMEOUT_MS = 5 * MINUTE_MS;
/** Items turned into text before the event loop is let go. */
const SLICE = 1_000;
const compress = promisify(gzip);

/** `keyOf` gives the API key for a stream. */
export function ingestClient(url: URL, keyOf: (stream: string) => string): IngestClient {
	const isSecure = url.protocol === 'https:';
	const agent = new (isSecure ? HttpsAgent : HttpAgent)({ keepAlive: true, maxSockets: 12 });
	const open = new Set<{ destroy(): void }>();
	let isClosed = false;

	function call(stream: string, parts: Call, isSecondTry = false): Promise<Outcome> {
		return new Promise((resolve) => {
			const away = (error: Error & { readonly code?: string }) => {
				// The server closed an idle connection just as it was used again: that says nothing about the server.
				const isIdleClose = error.code === 'ECONNRESET' && outgoing.reusedSocket;
				resolve(
					isIdleClose && !isSecondTry && !isClosed
						? call(stream, parts, true)
						: { kind: 'away', detail: error.message }
				);
			};
			const { path, headers, body, timeoutMs } = parts;
			const outgoing = (isSecure ? httpsRequest : httpRequest)(
				new URL(path, url),
				{
					method: 'POST',
					agent,
					timeout: timeoutMs,
					headers: {
						...headers,
						authorization: `Bearer ${keyOf(stream)}`,
						'content-length': body.length
					}
				},
				(incoming) => {
					const received: Buffer[] = [];
					incoming.on('data', (part: Buffer) => received.push(part));
					incoming.on('error', away);
					incoming.on('end', () => {
						const text = Buffer.concat(received).toString('utf8');
						const retryAfter = Number(incoming.headers['retry-after']);
						resolve(outcomeOf(incoming.statusCode ?? 0, text, retryAfter));
					});
				}
			);
			open.add(outgoing);
			outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
			outgoing.on('error', away);
			outgoing.on('close', () => open.delete(outgoing));
			outgoing.end(body);
		});
	}

	return {
		send: (stream, items) =>
			call(stream, {
				path: `/api/ingest/${stream}`,
				headers: { 'content-type': 'application/json' },
				body: Buffer.from(JSON.stringify(items)),
				timeoutMs: SEND_TIMEOUT_MS
			}),
		async sendBulk(stream, items) {
			const body = await compress(await ndjson(items), { level: 1 });
			return call(stream, {
				path: `/api/ingest/${stream}?bulk`,
				headers: { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' },
				body,
				timeoutMs: BULK_TIMEOUT_MS
			});
		},
		close() {
			isClosed = true;
			for (const outgoing of open) outgoing.destroy();
			agent.destroy();
		}
	};
}

async function ndjson(items: readonly object[]): Promise<Buffer> {
	const parts: Buffer[] = [];
	for (let i = 0; i < items.length; i += SLICE) {
		const lines = items.slice(i, i + SLICE).map((item) => `${JSON.stringify(item)}\n`);
		parts.push(Buffer.from(lines.join('')));
		await new Promise((resume) => setImmediate(resume));
	}
	return Buffer.concat(parts);
}

function outcomeOf(status: number, text: string, retryAfterSeconds: number): Outcome {
	if (status === 429 || status === 503) {
		const seconds = retryAfterSeconds > 0 ? Math.min(retryAfterSeconds, 60) : 2;
		return { kind: 'busy', retryAfterMs: seconds * SECOND_MS };
	}
	if (status >= 500) return { kind: 'away', detail: `HTTP ${String(status)}` };
	const answer = status >= 200 && status < 300 ? readAnswer(text) : null;
	if (answer !== null) return { kind: 'ok', answer };
	return { kind: 'refused', status, detail: text.slice(0, 300) };
}
