import { expect, it } from 'vitest';
import { observe, type Observed } from './observe.ts';
import { createHealth } from './platform/health.ts';
import { createTelemetry } from './platform/telemetry.ts';

function observed(change: Partial<Observed> = {}) {
	const health = createHealth();
	const telemetry = createTelemetry();
	observe(
		{ health, telemetry },
		{
			journal: { lastSeq: () => 50, firstSeq: () => 1, backlog: () => 0, failure: () => null },
			analytics: { state: 'up', failure: null, restarts: 0, position: () => 40 },
			askPostgres: () => Promise.resolve([]),
			countSockets: () => 3,
			hub: hubAt(50),
			...change
		}
	);
	return { health, telemetry };
}

it('says how far ClickHouse and the screens are behind the journal', async () => {
	const text = await observed({ hub: hubAt(48) }).telemetry.text();
	expect(text).toContain('ioc_sink_lag_events 10');
	expect(text).toContain('ioc_hub_lag_events 2');
	expect(text).toContain('ioc_live_sockets 3');
});

it('stays ready for traffic while the analytics process is gone', async () => {
	const analytics = { state: 'starting', failure: null, restarts: 1, position: () => 40 };
	expect((await observed({ analytics }).health.report()).status).toBe('degraded');
});

it.each([
	['the disk of the journal fails', { journal: brokenJournal() }],
	['the registry database is silent', { askPostgres: () => Promise.reject(new Error('gone')) }],
	['no socket server is attached', { countSockets: () => null }]
])('takes no traffic when %s', async (_, change) => {
	expect((await observed(change).health.report()).status).toBe('down');
});

function hubAt(seq: number): Observed['hub'] {
	return { seq, counters: { frames: 1, deliveries: 1, dropped: 0, cuts: 0, poisoned: 0 } };
}

function brokenJournal(): Observed['journal'] {
	return { lastSeq: () => 1, firstSeq: () => 1, backlog: () => 9, failure: () => new Error('EIO') };
}
