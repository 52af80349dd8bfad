/** The limit: a bare `ws` server that sends the same frames at the same moments. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { openCrowd } from './crowd.ts';
import { coresUsed, listen, now, pause, type Measured, type Sent } from './measure.ts';

export async function throughRaw(run: Measured, sockets: number): Promise<Measured> {
	const http = createServer();
	const server = new WebSocketServer({ server: http, perMessageDeflate: false });
	const port = await listen(http);
	const crowd = await openCrowd({ port, sockets, topics: [], cookie: '', isRaw: true });
	const sent: Sent[] = [];
	const cpu = process.cpuUsage();
	const startMs = now();
	const firstMs = run.sent[0]?.atMs ?? 0;
	for (const { frames, atMs } of run.sent) {
		const earlyMs = startMs + (atMs - firstMs) - now();
		if (earlyMs > 1) await pause(earlyMs);
		sent.push({ frames, atMs: now(), eventsAtMs: [] });
		const bytes = Buffer.from(`42${JSON.stringify(['delta', ...frames])}`);
		for (const client of server.clients) client.send(bytes, { binary: false });
	}
	await pause(500);
	const cpuRatio = coresUsed(cpu, now() - startMs);
	const arrivals = await crowd.report();
	server.close();
	http.closeAllConnections();
	http.close();
	return { sent, arrivals, cpuRatio, seconds: run.seconds };
}
