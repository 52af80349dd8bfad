/** The items door for development; in production `server.js` answers it before SvelteKit. */
import { callOf, responseOf } from '#server/ingest/doors/web-call.ts';
import { platform } from '#server/start.ts';
import type { RequestHandler } from './$types';

export const fallback: RequestHandler = async ({ request, params }) =>
	responseOf(await platform().ingest.items(callOf(request), params.stream));
