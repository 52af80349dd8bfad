/** A running product as journeys use it: its address, the keys of its sources and a session of each role. */
import type { Page } from '@playwright/test';
import type { ServerProcess } from '../../fixtures/product.ts';

export const ACCOUNTS = ['lanhdao', 'dieuphoi', 'canbo'] as const;
export type Account = (typeof ACCOUNTS)[number];

export interface Product {
	readonly address: string;
	readonly password: string;
	/** API keys by family of streams. */
	readonly keys: Readonly<Record<string, string>>;
	/** Cookie header of a signed-in session, `name=token`. */
	readonly sessions: Readonly<Record<Account, string>>;
}

export async function runningProduct(server: ServerProcess): Promise<Product> {
	const { password, sources } = server.demo();
	const { address } = server;
	const tokens: string[] = [];
	for (const account of ACCOUNTS) tokens.push(await signInFrom(address, account, password));
	const [lanhdao = '', dieuphoi = '', canbo = ''] = tokens;
	return { address, password, keys: sources, sessions: { lanhdao, dieuphoi, canbo } };
}

/** Gives the browser the session of an account and opens a page as it. @returns the HTTP status */
export async function openAs(
	page: Page,
	product: Product,
	{ account, path }: { account: Account; path: string }
): Promise<number> {
	const [name = '', value = ''] = product.sessions[account].split('=');
	await page.context().addCookies([{ name, value, url: product.address, httpOnly: true }]);
	const answer = await page.goto(product.address + path);
	return answer?.status() ?? NaN;
}

/** The form as a browser without scripts sends it. @throws Error when no session came back */
async function signInFrom(address: string, username: string, password: string): Promise<string> {
	const answer = await fetch(`${address}/sign-in`, {
		method: 'POST',
		headers: { origin: address, accept: 'text/html' },
		body: new URLSearchParams({ username, password }),
		redirect: 'manual'
	});
	const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
	if (cookie === undefined)
		throw new Error(`Signing in as ${username} was answered ${String(answer.status)}.`);
	return cookie;
}
