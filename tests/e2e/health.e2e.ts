import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './product.ts';

interface Report {
	readonly status: string;
	readonly checks: readonly { readonly name: string; readonly isOk: boolean }[];
}

test('a probe sees a live and ready product, engine by engine', async ({ request }) => {
	expect(await (await request.get('/api/health/live')).json()).toEqual({ status: 'live' });
	// ClickHouse may still open while the rest is ready for traffic.
	await expect.poll(async () => (await report(request)).status, { timeout: 30_000 }).toBe('ready');
	const { checks } = await report(request);
	const names = checks.map((check) => check.name);
	expect(names).toEqual(expect.arrayContaining(['journal', 'analytics', 'postgres', 'hub']));
	expect(checks.filter((check) => !check.isOk)).toEqual([]);
});

test('the machine room reads its figures from this machine', async ({ request }) => {
	const answer = await request.get('/metrics');
	expect(answer.status()).toBe(200);
	const text = await answer.text();
	for (const name of ['ioc_ingest_items_total', 'ioc_journal_', 'ioc_sink_', 'ioc_live_sockets'])
		expect(text).toContain(name);
	expect(text).toContain('nodejs_eventloop_lag_seconds');
});

async function report(request: APIRequestContext): Promise<Report> {
	const answer = await request.get('/api/health/ready');
	expect(answer.status()).toBe(200);
	return (await answer.json()) as Report;
}
