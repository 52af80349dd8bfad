/** Figures for the machine room in Prometheus text: ingest, journal, sink, sockets, event loop. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export type ItemOutcome = 'accepted' | 'duplicate' | 'rejected';

export interface Telemetry {
	/** Items that a door answered for. */
	countItems(stream: string, outcome: ItemOutcome, items: number): void;
	/** Requests that a door answered, by HTTP status. */
	countCall(door: string, status: number): void;
	/** From the first byte of a call to its durable answer. */
	observeAck(seconds: number): void;
	/** One group of events made durable. */
	observeAppend(seconds: number): void;
	/** A figure read at each scrape; the same name replaces the earlier one. Undefined leaves it out. */
	gauge(name: `ioc_${string}`, help: string, read: () => number | undefined): void;
	text(): Promise<string>;
	readonly contentType: string;
}

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5];

export function createTelemetry(): Telemetry {
	const register = new Registry();
	collectDefaultMetrics({ register });
	const items = new Counter({
		name: 'ioc_ingest_items_total',
		help: 'Items answered by the ingest doors.',
		labelNames: ['stream', 'outcome'],
		registers: [register]
	});
	const calls = new Counter({
		name: 'ioc_ingest_calls_total',
		help: 'Calls answered by the ingest doors.',
		labelNames: ['door', 'status'],
		registers: [register]
	});
	const ack = histogram(register, 'ioc_ingest_ack_seconds', 'Call to durable answer.');
	const append = histogram(register, 'ioc_journal_append_seconds', 'Append to fsync.');
	return {
		countItems: (stream, outcome, count) => {
			if (count > 0) items.inc({ stream, outcome }, count);
		},
		countCall: (door, status) => {
			calls.inc({ door, status: String(status) });
		},
		observeAck: (seconds) => {
			ack.observe(seconds);
		},
		observeAppend: (seconds) => {
			append.observe(seconds);
		},
		gauge: (name, help, read) => {
			register.removeSingleMetric(name);
			register.registerMetric(readGauge(name, help, read));
		},
		text: () => register.metrics(),
		contentType: register.contentType
	};
}

function histogram(register: Registry, name: string, help: string): Histogram {
	return new Histogram({ name, help, buckets: SECONDS, registers: [register] });
}

function readGauge(name: string, help: string, read: () => number | undefined): Gauge {
	return new Gauge({
		name,
		help,
		registers: [],
		collect() {
			const value = read();
			if (value === undefined) this.reset();
			else this.set(value);
		}
	});
}
