/** One run through the real thing: journal, hub and socket.io to a crowd of clients. */
import { createServer } from 'node:http';
import { streams } from '#lib/domains/index.ts';
import type { Subject } from '#lib/foundation/subject.ts';
import { openLmdbJournal } from '#server/platform/journal/lmdb-journal.ts';
import { createHub } from '#server/platform/live/hub.ts';
import { attachSockets } from '#server/platform/live/sockets/attach.ts';
import type { LiveServer } from '#server/platform/live/sockets/live-server.ts';
import { silentLog } from '#server/platform/log.ts';
import { attachLive } from '../../../live-server.js';
import { cityEvent } from './city-events.ts';
import { openCrowd } from './crowd.ts';
import { atRate, coresUsed, listen, now, pause, type Measured, type Sent } from './measure.ts';

const SUBJECT: Subject = {
	userId: 'bench',
	username: 'bench',
	displayName: 'bench',
	role: 'dispatcher',
	wardCode: null
};

export interface RunOptions {
	readonly dataDir: string;
	readonly sockets: number;
	readonly seconds: number;
	readonly eventsPerSecond: number;
}

export async function throughHub(options: RunOptions): Promise<Measured> {
	const { dataDir, sockets, seconds, eventsPerSecond } = options;
	const journal = openLmdbJournal({ directory: `${dataDir}/journal`, log: silentLog });
	const hub = createHub({ journal, streams, dataDir, log: silentLog });
	await hub.start();
	const pending = new Map<string, number[]>();
	const sent: Sent[] = [];
	hub.deliverTo({
		frames: (moved) => {
			const atMs = now();
			const frames = moved.flatMap(
				({ byAudience }) => byAudience.get('all') ?? byAudience.get(SUBJECT.role) ?? []
			);
			const eventsAtMs = frames.map(({ topic, upserts }) =>
				upserts.flatMap(({ key }) => take(pending, `${topic}/${key}`))
			);
			sent.push({ frames, atMs, eventsAtMs });
		},
		changed: () => undefined
	});
	const http = createServer();
	const server = attachLive(http) as LiveServer;
	const wired = attachSockets(server, {
		hub,
		authenticate: () => Promise.resolve(SUBJECT),
		policy: { canSee: () => true, canWatch: () => true },
		allowedOrigins: [],
		build: 'bench',
		log: silentLog
	});
	const port = await listen(http);
	const { topics } = hub;
	const crowd = await openCrowd({ port, sockets, topics, cookie: 'bench', isRaw: false });

	const cpu = process.cpuUsage();
	const startMs = now();
	await atRate(seconds, eventsPerSecond, (index) => {
		const { event, row } = cityEvent(index, now());
		pending.set(row, [...(pending.get(row) ?? []), now()]);
		void journal.append([event]);
	});
	await pause(500);
	const cpuRatio = coresUsed(cpu, now() - startMs);
	const arrivals = await crowd.report();
	await wired.close();
	await hub.close();
	await server.close();
	await journal.close();
	return { sent, arrivals, cpuRatio, seconds };
}

function take(pending: Map<string, number[]>, row: string): number[] {
	const times = pending.get(row) ?? [];
	pending.delete(row);
	return times;
}
