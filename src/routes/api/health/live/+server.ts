/** Liveness: the process answers. Restart it when this fails. */
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
	Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } });
