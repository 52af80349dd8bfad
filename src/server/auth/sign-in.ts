/** Signing in: delays first, then the password, then a session. All refusals look the same from outside. */
import { isIPv6 } from 'node:net';
import { eq } from 'drizzle-orm';
import { users } from '#db/postgres/schema/accounts.ts';
import type { Database } from '#server/platform/postgres/client.ts';
import type { Passwords } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import type { Throttle } from './throttle.ts';

export interface SignInDependencies {
	readonly db: Database;
	readonly passwords: Passwords;
	readonly sessions: Sessions;
	readonly throttle: Throttle;
}

export interface Credentials {
	readonly username: string;
	readonly password: string;
	/** Client address as the door saw it. */
	readonly address: string;
	/** Token the browser already had; it stops working. */
	readonly replaced: string | null;
}

export type SignInResult =
	| { readonly kind: 'signed_in'; readonly token: string }
	| { readonly kind: 'refused' }
	| { readonly kind: 'locked'; readonly waitSeconds: number }
	| { readonly kind: 'busy'; readonly waitSeconds: number };

/** Seconds after which a full queue of password checks has surely drained: 22 checks of 0.1 s, two at a time. */
const BUSY_WAIT_SECONDS = 2;
/** Longest password we check. Source: security design, §4. */
const MAX_PASSWORD_LENGTH = 128;

/** The outcome never tells whether the account exists. */
export async function signIn(
	deps: SignInDependencies,
	{ username, password, address, replaced }: Credentials
): Promise<SignInResult> {
	const accountKey = `account:${username.trim().toLowerCase()}`;
	const networkKey = `network:${networkOf(address)}`;
	const networkWait = await deps.throttle.waitSeconds(networkKey);
	const waitSeconds = networkWait > 0 ? networkWait : await deps.throttle.attempt(accountKey);
	if (waitSeconds > 0) return { kind: 'locked', waitSeconds };

	const [account] = await deps.db
		.select()
		.from(users)
		.where(eq(users.username, username.trim().toLowerCase()));
	const isUsable = account !== undefined && account.disabledAt === null;
	const isTooLong = password.length > MAX_PASSWORD_LENGTH;
	const verdict = await deps.passwords.verify(
		isUsable && !isTooLong ? account.passwordHash : null,
		isTooLong ? '' : password
	);
	if (verdict === 'busy') {
		await deps.throttle.withdraw(accountKey);
		return { kind: 'busy', waitSeconds: BUSY_WAIT_SECONDS };
	}
	if (verdict === 'wrong' || !isUsable) {
		await deps.throttle.attempt(networkKey);
		return { kind: 'refused' };
	}
	await deps.throttle.succeed(accountKey);
	return { kind: 'signed_in', token: await deps.sessions.start(account, replaced) };
}

/** The neighbourhood that shares a delay: /24 for IPv4, /64 for IPv6. */
export function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
	if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.');
	const [head = '', tail] = plain.split('::');
	const left = head === '' ? [] : head.split(':');
	const right = tail === undefined || tail === '' ? [] : tail.split(':');
	const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
	return [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':');
}
