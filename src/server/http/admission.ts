/** Recognises who asks and lets them in, sends them to the sign-in page, or refuses. */
import { redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import errorPage from '../../error.html?raw';
import { wordsFor } from '#lib/i18n/words.ts';
import type { Auth } from '#server/auth/auth.ts';
import { entryTo } from '#server/auth/doors.ts';
import { problem } from './problem.ts';

const SIGN_IN = '/sign-in';

/** Asked for late, because the platform starts after this module is read. */
export type AskAuth = () => Pick<Auth, 'authenticate' | 'cookie'>;

/** Sets `locals.subject`. Doors for machines ask for no session, so they work while accounts do not. */
export function recognise(auth: AskAuth): Handle {
	return async ({ event, resolve }) => {
		if (!isForMachines(event.route.id) || needsSubject(event.route.id))
			event.locals.subject = await auth().authenticate(event.request.headers.get('cookie') ?? '');
		return resolve(event);
	};
}

/** Denies by default: a route without an entry in the policy is shut for everybody. */
export function admit(auth: AskAuth): Handle {
	return ({ event, resolve }) => {
		const { route, locals } = event;
		if (route.id === null) return resolve(event);
		const entry = entryTo(route.id, locals.subject);
		if (entry === 'enter') return resolve(event);
		if (isForMachines(route.id)) return refuse(entry);
		if (entry === 'sign_in') return sendToSignIn(event, auth().cookie.name);
		return turnAway(event);
	};
}

/** The path to come back to after signing in; anything that leads off this site is the start page. */
export function safeNext(next: string | null, origin: string): string {
	if (next === null || !next.startsWith('/') || !URL.canParse(next, origin)) return '/';
	const url = new URL(next, origin);
	return url.origin === origin ? `${url.pathname}${url.search}` : '/';
}

function isForMachines(routeId: string | null): boolean {
	return routeId !== null && /^\/(api|metrics)(\/|$)/.test(routeId);
}

function needsSubject(routeId: string | null): boolean {
	return routeId !== null && entryTo(routeId, null) === 'sign_in';
}

function refuse(entry: 'sign_in' | 'forbidden'): Response {
	return entry === 'sign_in'
		? problem(401, 'not_signed_in', {
				title: 'Not signed in',
				detail: `Sign in at ${SIGN_IN} and send the session cookie.`
			})
		: problem(403, 'not_permitted', {
				title: 'Not permitted',
				detail: 'Your role does not reach this. Ask the operator for an account that does.'
			});
}

function sendToSignIn(event: RequestEvent, cookieName: string): Response {
	const { url, request, cookies } = event;
	const query = new URLSearchParams();
	if (request.method === 'GET' && url.pathname !== '/')
		query.set('next', url.pathname + url.search);
	if (cookies.get(cookieName) !== undefined) query.set('ended', '1');
	const target = query.size > 0 ? `${SIGN_IN}?${query.toString()}` : SIGN_IN;
	// The client router understands the framework's own redirect only; a document gets a plain one, headers and all.
	if (!isDocument(event)) redirect(303, target);
	return new Response(null, { status: 303, headers: { location: target } });
}

/** A document gets the plain error page; the client router shows the sentence inside its frame. */
function turnAway(event: RequestEvent): Response {
	const message = wordsFor(event.locals.locale).shell.error.forbidden;
	if (!isDocument(event)) return Response.json({ message }, { status: 403 });
	const html = errorPage
		.replaceAll('%sveltekit.status%', '403')
		.replaceAll('%sveltekit.error.message%', message);
	return new Response(html, {
		status: 403,
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
}

function isDocument({ isDataRequest, request }: RequestEvent): boolean {
	return !isDataRequest && !request.headers.has('x-sveltekit-action');
}
