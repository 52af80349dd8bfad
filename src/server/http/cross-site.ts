/**
 * Keeps other sites from acting in the name of a signed-in person (C32). The framework looks at form
 * content types only; this looks at every method that may change something.
 */
import type { Handle } from '@sveltejs/kit';
import { ROUTE_GUARDS } from '#server/auth/doors.ts';
import { problem } from './problem.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITES: ReadonlySet<string> = new Set(['same-origin', 'none']);

export const rejectCrossSite: Handle = ({ event, resolve }) => {
	const { request, route, url } = event;
	const isKeyed = route.id !== null && ROUTE_GUARDS[route.id] === 'keyed';
	if (isKeyed || isOwnPage(request, url.origin)) return resolve(event);
	return problem(403, 'cross_site', {
		title: 'Sent by another site',
		detail: `Send this request from a page of ${url.origin}, or with that value in the Origin header.`
	});
};

/** Browsers name the sending page's origin in every unsafe request; one without an origin is not from our pages. */
export function isOwnPage(request: Pick<Request, 'method' | 'headers'>, origin: string): boolean {
	if (SAFE_METHODS.has(request.method)) return true;
	const site = request.headers.get('sec-fetch-site');
	return (site === null || OWN_SITES.has(site)) && request.headers.get('origin') === origin;
}
