/** The ingest door over HTTP, validated and durable, beside a bare server that only reads the body. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { httpLoad, type LoadResult } from '../fixtures/http-load.ts';
import { startServer } from '../fixtures/product.ts';
import { percentile, type BenchOptions, type BenchRow } from './bench-row.ts';

const PATH = '/api/ingest/unit-positions';
const UNITS = 200;
const BATCH = 500;

interface Target {
	readonly port: number;
	readonly key: string;
}

interface Shape {
	readonly connections: number;
	readonly requests: number;
	readonly items: number;
}

export async function benchmark({ dataDir, isQuick }: BenchOptions): Promise<BenchRow[]> {
	const scale = isQuick ? 0.05 : 1;
	const single: Shape = { connections: 64, requests: 60_000 * scale, items: 1 };
	const batch: Shape = { connections: 8, requests: 800 * scale, items: BATCH };
	const bare = await bareServer(async (target) => ({
		single: await load(target, single),
		batch: await load(target, batch)
	}));
	const server = await startServer({ dataDir });
	const door = { port: server.port, key: server.demo().sources['ems'] ?? '' };
	await load(door, { ...single, requests: 2_000 });
	const own = { single: await load(door, single), batch: await load(door, batch) };
	await server.stop();
	return [
		rowOf('ingest over HTTP, single events, 64 connections', {
			own: own.single,
			bare: bare.single,
			items: 1,
			target: { leastRatio: 0.5 }
		}),
		{
			name: 'ingest over HTTP, single events, ack p99',
			value: percentile(own.single.timesMs, 0.99),
			unit: 'ms',
			limit: { name: 'bare node:http p99', value: percentile(bare.single.timesMs, 0.99) },
			target: { most: 20 }
		},
		rowOf('ingest over HTTP, batches of 500, 8 connections', {
			own: own.batch,
			bare: bare.batch,
			items: BATCH,
			target: { least: 60_000 }
		})
	];
}

interface Pair {
	readonly own: LoadResult;
	readonly bare: LoadResult;
	readonly items: number;
	readonly target: BenchRow['target'] & object;
}

function rowOf(name: string, { own, bare, items, target }: Pair): BenchRow {
	return {
		name,
		value: (own.requests * items) / own.seconds,
		unit: 'events/s',
		limit: { name: 'bare node:http', value: (bare.requests * items) / bare.seconds },
		target,
		detail: {
			ackP50Ms: percentile(own.timesMs, 0.5),
			ackP99Ms: percentile(own.timesMs, 0.99)
		}
	};
}

async function bareServer<Answer>(work: (target: Target) => Promise<Answer>): Promise<Answer> {
	const child = fork('tests/bench/bare-http.js');
	const [port] = (await once(child, 'message')) as [number];
	try {
		return await work({ port, key: 'none' });
	} finally {
		child.kill();
	}
}

const START_MS = Date.now();
let nextItem = 0;

async function load(target: Target, { connections, requests, items }: Shape): Promise<LoadResult> {
	let sent = 0;
	const result = await httpLoad({
		...target,
		path: PATH,
		connections,
		next: () => {
			sent += 1;
			return sent > requests ? null : bodyOf(items);
		}
	});
	const refused = Object.keys(result.statuses).filter((status) => status !== '200');
	if (refused.length > 0) throw new Error(`The door answered ${JSON.stringify(result.statuses)}.`);
	return result;
}

function bodyOf(items: number): string {
	if (items === 1) return item();
	return `[${Array.from({ length: items }, () => item()).join(',')}]`;
}

/** A new position of one of the units; the same unit and instant never come twice. */
function item(): string {
	nextItem += 1;
	const observedAt = new Date(START_MS - Math.floor(nextItem / UNITS)).toISOString();
	return `{"unitId":"bench-${String(nextItem % UNITS)}","observedAt":"${observedAt}","latitude":21.0285,"longitude":105.8542,"speedKmh":31.5,"headingDegrees":90}`;
}
