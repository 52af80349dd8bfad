import { expect, it } from 'vitest';
import { createTelemetry } from './telemetry.ts';

it('counts items by stream and outcome', async () => {
	const telemetry = createTelemetry();
	telemetry.countItems('incidents', 'accepted', 3);
	telemetry.countItems('incidents', 'rejected', 0);
	const text = await telemetry.text();
	expect(text).toContain('ioc_ingest_items_total{stream="incidents",outcome="accepted"} 3');
	expect(text).not.toContain('outcome="rejected"');
});

it('reads a gauge at each scrape, and the last declaration of a name wins', async () => {
	const telemetry = createTelemetry();
	let sockets = 1;
	telemetry.gauge('ioc_live_sockets', 'Open sockets.', () => 99);
	telemetry.gauge('ioc_live_sockets', 'Open sockets.', () => sockets);
	sockets = 7;
	expect(await telemetry.text()).toContain('ioc_live_sockets 7');
});

it('puts the time from call to durable answer into buckets of seconds', async () => {
	const telemetry = createTelemetry();
	telemetry.observeAck(0.004);
	const text = await telemetry.text();
	expect(text).toContain('ioc_ingest_ack_seconds_bucket{le="0.005"} 1');
	expect(text).toContain('ioc_ingest_ack_seconds_bucket{le="0.002"} 0');
});

it('reports the delay of the event loop', async () => {
	expect(await createTelemetry().text()).toContain('nodejs_eventloop_lag_seconds');
});
