/** A door's call and answer as web Request and Response, for SvelteKit routes. */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { DoorAnswer } from '../problem.ts';
import type { DoorCall } from './door.ts';

export function callOf(request: Request): DoorCall {
	return {
		method: request.method,
		query: new URL(request.url).searchParams,
		header: (name) => request.headers.get(name) ?? undefined,
		body:
			request.body === null ? Readable.from([]) : Readable.fromWeb(request.body as ReadableStream)
	};
}

export function responseOf({ status, headers, body }: DoorAnswer): Response {
	return new Response(body, { status, headers });
}
