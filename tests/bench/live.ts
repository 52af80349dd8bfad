/** Event to client through journal, hub and socket.io, beside a bare `ws` server that sends the same frames. */
import { percentile, type BenchOptions, type BenchRow } from './bench-row.ts';
import { eventLatency, frameLatencies, hubLatencies } from './live/measure.ts';
import { throughHub } from './live/through-hub.ts';
import { throughRaw } from './live/through-raw.ts';

const EVENTS_PER_SECOND = 500;

export async function benchmark({ dataDir, isQuick }: BenchOptions): Promise<readonly BenchRow[]> {
	const sockets = isQuick ? 100 : 1_000;
	const seconds = isQuick ? 3 : 15;
	const hub = await throughHub({ dataDir, sockets, seconds, eventsPerSecond: EVENTS_PER_SECOND });
	const raw = await throughRaw(hub, sockets);
	const framesSent = hub.sent.reduce((sum, message) => sum + message.frames.length, 0);
	const untilSent = hubLatencies(hub);
	const frames = frameLatencies(hub);
	const limit = frameLatencies(raw);
	const load = `${sockets.toLocaleString('en')} sockets, ${String(EVENTS_PER_SECOND)} events/s`;
	return [
		{
			name: `event to client p99, ${load}`,
			value: eventLatency(hub, 0.99),
			unit: 'ms',
			target: { most: 150 },
			detail: {
				p50Ms: eventLatency(hub, 0.5),
				untilSentP50Ms: percentile(untilSent, 0.5),
				untilSentP99Ms: percentile(untilSent, 0.99),
				messagesPerSecond: hub.sent.length / seconds,
				framesPerSecond: framesSent / seconds,
				deliveredRatio: frames.length / (framesSent * sockets),
				serverCores: hub.cpuRatio
			}
		},
		{
			name: `frame to client p99, ${load}`,
			value: percentile(frames, 0.99),
			unit: 'ms',
			limit: { name: 'ms raw ws, same frames', value: percentile(limit, 0.99) },
			detail: {
				p50Ms: percentile(frames, 0.5),
				limitP50Ms: percentile(limit, 0.5),
				serverCores: hub.cpuRatio,
				limitServerCores: raw.cpuRatio
			}
		}
	];
}
