/** Headers that every page and API answer carries. Assets of the build have their own, set by the file server. */
import type { Handle } from '@sveltejs/kit';

/** Seconds; one year. */
const HSTS_SECONDS = 31_536_000;

/** Pages bring their own policy; plain answers and the last-resort error page load nothing. */
const BARE_CSP = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

export const addSecurityHeaders: Handle = async ({ event, resolve }) => {
	const answer = await resolve(event);
	const response = new Response(answer.body, answer);
	const { headers } = response;
	headers.set('x-content-type-options', 'nosniff');
	// `no-referrer` would turn the Origin of our own forms into "null", and the cross-site check needs it.
	headers.set('referrer-policy', 'same-origin');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('x-frame-options', 'DENY');
	headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
	headers.set('x-request-id', event.locals.requestId);
	if (!headers.has('content-security-policy')) headers.set('content-security-policy', BARE_CSP);
	// What a screen shows is personal to its role: no cache between may keep it, nor the back button of a shared desk.
	if (!headers.has('cache-control') || event.route.id !== null)
		headers.set('cache-control', 'no-store');
	if (event.url.protocol === 'https:')
		headers.set('strict-transport-security', `max-age=${String(HSTS_SECONDS)}`);
	return response;
};
