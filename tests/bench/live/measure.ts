/** Clocks, rates and latencies that both runs share. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DeltaFrame } from '#lib/streams/wire.ts';
import type { Arrivals } from './crowd.ts';

/** A message as it left the server. */
export interface Sent {
	readonly frames: readonly DeltaFrame[];
	/** Epoch milliseconds with fractions, comparable between processes. */
	readonly atMs: number;
	/** For each frame, when each event inside was handed to the journal. */
	readonly eventsAtMs: readonly (readonly number[])[];
}

export interface Measured {
	readonly sent: readonly Sent[];
	readonly arrivals: Arrivals;
	/** Cores that the server used; 1 is one whole core. */
	readonly cpuRatio: number;
	readonly seconds: number;
}

const TICK_MS = 2;

export function now(): number {
	return performance.timeOrigin + performance.now();
}

export function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export async function listen(http: Server): Promise<number> {
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	return (http.address() as AddressInfo).port;
}

/** Calls `act` with 0, 1, 2 … at a steady rate for the given time. */
export async function atRate(
	seconds: number,
	perSecond: number,
	act: (index: number) => void
): Promise<void> {
	const startMs = now();
	const total = seconds * perSecond;
	for (let done = 0; done < total;) {
		const due = Math.min(total, Math.floor(((now() - startMs) / 1_000) * perSecond));
		while (done < due) {
			act(done);
			done += 1;
		}
		await pause(TICK_MS);
	}
}

export function coresUsed(since: NodeJS.CpuUsage, elapsedMs: number): number {
	const { user, system } = process.cpuUsage(since);
	return (user + system) / 1_000 / elapsedMs;
}

/** Milliseconds from each frame's leaving to each client. */
export function frameLatencies({ sent, arrivals }: Measured): number[] {
	return sent.flatMap(({ frames, atMs }) =>
		frames.flatMap((frame) => arrivalsOf(arrivals, frame).map((at) => at - atMs))
	);
}

/** Milliseconds from each event's append to its frame's leaving: journal, reducer and coalescing window. */
export function hubLatencies({ sent }: Measured): number[] {
	return sent.flatMap(({ atMs, eventsAtMs }) => eventsAtMs.flat().map((at) => atMs - at));
}

function arrivalsOf(arrivals: Arrivals, { topic, seq }: DeltaFrame): readonly number[] {
	return arrivals.get(`${topic}/${String(seq)}`) ?? [];
}

/** Latency below which the given share of all event deliveries falls, weighted by events and clients. Milliseconds. */
export function eventLatency({ sent, arrivals }: Measured, share: number): number {
	const byMillisecond: number[] = [];
	let total = 0;
	for (const { frames, eventsAtMs } of sent)
		for (const [index, frame] of frames.entries())
			for (const arrivedAt of arrivalsOf(arrivals, frame))
				for (const eventAt of eventsAtMs[index] ?? []) {
					const latency = Math.ceil(Math.max(0, arrivedAt - eventAt));
					byMillisecond[latency] = (byMillisecond[latency] ?? 0) + 1;
					total += 1;
				}
	let passed = 0;
	for (let latency = 0; latency < byMillisecond.length; latency += 1) {
		passed += byMillisecond[latency] ?? 0;
		if (passed >= total * share) return latency;
	}
	return NaN;
}
