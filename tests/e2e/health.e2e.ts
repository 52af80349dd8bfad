import { expect, test } from './product.ts';

interface Report {
	readonly status: string;
	readonly checks: readonly { readonly name: string; readonly isOk: boolean }[];
}

test('a probe sees a live and ready product, engine by engine', async ({ request }) => {
	expect(await (await request.get('/api/health/live')).json()).toEqual({ status: 'live' });
	const answer = await request.get('/api/health/ready');
	const report = (await answer.json()) as Report;
	expect(answer.status()).toBe(200);
	const names = report.checks.map((check) => check.name);
	expect(names).toEqual(expect.arrayContaining(['journal', 'analytics', 'postgres', 'hub']));
	expect(report.checks.filter((check) => !check.isOk)).toEqual([]);
});

test('the machine room reads its figures from this machine', async ({ request }) => {
	const answer = await request.get('/metrics');
	expect(answer.status()).toBe(200);
	const text = await answer.text();
	for (const name of ['ioc_ingest_items_total', 'ioc_journal_', 'ioc_sink_', 'ioc_live_sockets'])
		expect(text).toContain(name);
	expect(text).toContain('nodejs_eventloop_lag_seconds');
});
