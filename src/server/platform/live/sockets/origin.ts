/** Keeps other sites' pages away from the sockets: a browser names its origin and cannot lie about it. */
import type { IncomingHttpHeaders } from 'node:http';

/**
 * True for our own pages (origin host equals Host), for origins on the list, and for clients that are
 * no browser and send no origin; those still need a session.
 */
export function isOriginAllowed(
	headers: IncomingHttpHeaders,
	allowedOrigins: readonly string[]
): boolean {
	const { origin, host } = headers;
	if (origin === undefined) return true;
	if (allowedOrigins.includes(origin)) return true;
	if (allowedOrigins.length > 0 || host === undefined) return false;
	return URL.canParse(origin) && new URL(origin).host === host;
}
