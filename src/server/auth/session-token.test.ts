import { describe, expect, it } from 'vitest';
import { newToken, sessionCookie, sessionIdOf, tokenInCookies } from './session-token.ts';

describe('the session token', () => {
	it('has 256 bits and never repeats', () => {
		const tokens = Array.from({ length: 1_000 }, newToken);
		expect(new Set(tokens).size).toBe(1_000);
		expect(tokens.every((token) => Buffer.from(token, 'base64url').length === 32)).toBe(true);
	});

	it('cannot be told from its id', () => {
		const token = newToken();
		expect(sessionIdOf(token)).toMatch(/^[0-9a-f]{64}$/);
		expect(sessionIdOf(token)).not.toContain(token);
	});
});

describe('the session cookie (C10)', () => {
	it('is bound to the host over https', () => {
		expect(sessionCookie('https://ioc.example.vn')).toEqual({
			name: '__Host-hioc_sid',
			options: { path: '/', httpOnly: true, secure: true, sameSite: 'strict' }
		});
	});

	it('has a plain name without TLS, where browsers refuse the bound one', () => {
		const { name, options } = sessionCookie('http://localhost:3000');
		expect([name, options.secure, options.httpOnly]).toEqual(['hioc_sid', false, true]);
	});

	it('is found among others, and a cookie of another name never counts', () => {
		const cookie = sessionCookie('https://ioc.example.vn');
		expect(tokenInCookies('a=1; __Host-hioc_sid=t0k; b=2', cookie)).toBe('t0k');
		for (const header of [
			'',
			'hioc_sid=t0k',
			'x__Host-hioc_sid=t0k',
			'__Host-hioc_sid',
			'__Host-hioc_sid='
		])
			expect(tokenInCookies(header, cookie)).toBeNull();
	});
});
