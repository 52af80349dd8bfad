import type { Handle } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import type { Role, Subject } from '#lib/foundation/subject.ts';
import { sessionCookie } from '#server/auth/session-token.ts';
import { admit, recognise, safeNext, type AskAuth } from './admission.ts';

const ORIGIN = 'http://localhost:3000';
const cookie = sessionCookie(ORIGIN);

function aSubject(role: Role): Subject {
	return { userId: role, username: role, displayName: role, role, wardCode: null };
}

describe('admission (C14)', () => {
	it('sends a document without a session to the sign-in page and back afterwards', async () => {
		const answer = await ask('/(ioc)/ems', { path: '/ems?ward=00118' });
		expect(answer.status).toBe(303);
		expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fems%3Fward%3D00118');
	});

	it('says that the session has ended when the browser still shows one', async () => {
		const answer = await ask('/(ioc)', { path: '/', cookie: 'hioc_sid=old' });
		expect(answer.headers.get('location')).toBe('/sign-in?ended=1');
	});

	it('answers an API call without a session with a 401 problem', async () => {
		const answer = await ask('/api/quarantine', { path: '/api/quarantine' });
		expect(answer.status).toBe(401);
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
	});

	it('turns a role away with one sentence and no data', async () => {
		const answer = await ask('/(ioc)/ems', { path: '/ems', subject: aSubject('ward_officer') });
		expect(answer.status).toBe(403);
		expect(await answer.text()).toContain('Bạn chỉ xem được dữ liệu của phường, xã');
		const call = { path: '/api/quarantine', subject: aSubject('ward_officer') };
		expect((await ask('/api/quarantine', call)).status).toBe(403);
	});

	it('shuts a route that the policy does not know, for everybody', async () => {
		for (const subject of [null, aSubject('leader')])
			expect((await ask('/api/forgotten', { path: '/api/forgotten', subject })).status).toBe(403);
	});

	it('lets the leader in', async () => {
		expect(
			await (await ask('/(ioc)/ems', { path: '/ems', subject: aSubject('leader') })).text()
		).toBe('inside');
	});

	it('asks for no session at the doors of machines, so that they work while accounts do not', async () => {
		const down: AskAuth = () => ({ cookie, authenticate: () => Promise.reject(new Error('down')) });
		for (const route of [
			'/api/health/live',
			'/api/health/ready',
			'/metrics',
			'/api/ingest/[stream]'
		])
			expect(await (await run(recognise(down), anEvent(route, { path: '/' }))).text()).toBe(
				'inside'
			);
		await expect(run(recognise(down), anEvent('/(ioc)', { path: '/' }))).rejects.toThrow('down');
	});
});

describe('the way back after signing in', () => {
	it.each([
		['/ems?ward=00118', '/ems?ward=00118'],
		[null, '/'],
		['', '/'],
		['ems', '/'],
		['//evil.example', '/'],
		['/\\evil.example', '/'],
		['/\t/evil.example', '/'],
		['https://evil.example/', '/'],
		['javascript:alert(1)', '/']
	])('of %j is %s', (next, expected) => {
		expect(safeNext(next, ORIGIN)).toBe(expected);
	});
});

interface Asked {
	readonly path: string;
	readonly subject?: Subject | null;
	readonly cookie?: string;
}

function ask(routeId: string, asked: Asked): Promise<Response> {
	const auth: AskAuth = () => ({ cookie, authenticate: () => Promise.resolve(null) });
	return run(admit(auth), anEvent(routeId, asked));
}

/** The parts of a request event that admission reads. */
function anEvent(
	routeId: string,
	{ path, subject = null, cookie: header = '' }: Asked
): HandleEvent {
	const url = new URL(path, ORIGIN);
	return {
		url,
		route: { id: routeId },
		request: new Request(url, { headers: { cookie: header } }),
		isDataRequest: false,
		locals: { subject, locale: 'vi', theme: 'dark', requestId: 'r' },
		cookies: { get: (name: string) => (header.startsWith(`${name}=`) ? header : undefined) }
	} as unknown as HandleEvent;
}

type HandleEvent = Parameters<Handle>[0]['event'];

async function run(handle: Handle, event: HandleEvent): Promise<Response> {
	return handle({ event, resolve: () => new Response('inside') });
}
