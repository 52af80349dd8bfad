import { expect, it } from 'vitest';
import { createHealth } from './health.ts';

it('is ready when every check is well', async () => {
	const health = createHealth();
	health.add({ name: 'journal', isRequired: true, check: () => ({ isOk: true }) });
	expect(await health.report()).toMatchObject({ status: 'ready', checks: [{ name: 'journal' }] });
});

it('degrades when an optional part fails, and is down when a required one does', async () => {
	const health = createHealth();
	health.add({ name: 'journal', isRequired: true, check: () => ({ isOk: true }) });
	health.add({ name: 'analytics', isRequired: false, check: () => ({ isOk: false }) });
	expect((await health.report()).status).toBe('degraded');
	health.add({
		name: 'journal',
		isRequired: true,
		check: () => Promise.reject(new Error('disk full'))
	});
	const report = await health.report();
	expect(report.status).toBe('down');
	expect(report.checks).toContainEqual(expect.objectContaining({ detail: 'disk full' }));
});

it('counts a check that never answers as failed', async () => {
	const health = createHealth({ timeoutMs: 20 });
	health.add({ name: 'postgres', isRequired: true, check: () => new Promise(() => undefined) });
	expect(await health.report()).toMatchObject({
		status: 'down',
		checks: [{ isOk: false, detail: 'No answer within 20 ms.' }]
	});
});
