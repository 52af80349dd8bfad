import { expect, test } from '../product.ts';
import { PAGES, readerOf, untilPainted } from './every-page.ts';

test('no page asks anybody but its own server, and no policy is broken', async ({
	page,
	product,
	enter
}) => {
	test.setTimeout(PAGES.length * 12_000);
	const foreign: string[] = [];
	const failed: string[] = [];
	const own = new URL(product.address).host;
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (!['data:', 'blob:'].includes(url.protocol) && url.host !== own) foreign.push(url.href);
	});
	page.on('websocket', (socket) => {
		if (new URL(socket.url()).host !== own) foreign.push(socket.url());
	});
	page.on('response', (answer) => {
		if (answer.status() >= 400) failed.push(`${String(answer.status())} ${answer.url()}`);
	});
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', (event) => {
			console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
		});
	});
	await page.goto(`${product.address}/sign-in`);
	for (const path of PAGES) {
		expect(await enter(readerOf(path), path)).toBe(200);
		await untilPainted(page);
	}
	const answer = await page.request.get(`${product.address}/`);
	const policy = answer.headers()['content-security-policy'] ?? '';
	expect(policy).toContain("default-src 'self'");
	expect(policy).not.toMatch(/unsafe-eval|https?:\/\/(?!localhost)/);
	expect(foreign).toEqual([]);
	expect(failed).toEqual([]);
});
