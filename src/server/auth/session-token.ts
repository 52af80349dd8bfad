/** The session token and its cookie. The browser holds the token, the database only its hash. */
import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

export interface SessionCookie {
	readonly name: string;
	readonly options: {
		readonly path: '/';
		readonly httpOnly: true;
		readonly secure: boolean;
		readonly sameSite: 'strict';
	};
}

/** 256 bits from the system's generator, safe in a cookie. */
export function newToken(): string {
	return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Id of the session in the database: SHA-256 of the token in hexadecimal. */
export function sessionIdOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/**
 * Name and flags of the cookie for our origin. The `__Host-` name binds it to this host over https;
 * browsers refuse that name on plain http, so a demo without TLS gets a plain one. It ends with the
 * browser; the server decides earlier ends.
 */
export function sessionCookie(origin: string): SessionCookie {
	const secure = origin.startsWith('https:');
	return {
		name: secure ? '__Host-hioc_sid' : 'hioc_sid',
		options: { path: '/', httpOnly: true, secure, sameSite: 'strict' }
	};
}

/** The token in a Cookie header, or null. The first of several cookies of that name counts. */
export function tokenInCookies(cookieHeader: string, cookie: SessionCookie): string | null {
	for (const pair of cookieHeader.split(';')) {
		const at = pair.indexOf('=');
		if (at > 0 && pair.slice(0, at).trim() === cookie.name)
			return pair.slice(at + 1).trim() || null;
	}
	return null;
}
