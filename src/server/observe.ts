/** Registers what probes and the machine room see of each engine, in one place, so that names and meanings stay together. */
import type { Health } from './platform/health.ts';
import type { Telemetry } from './platform/telemetry.ts';

const LIVE_COUNTS = ['frames', 'deliveries', 'dropped', 'cuts', 'poisoned'] as const;
type LiveCount = (typeof LIVE_COUNTS)[number];

export interface Observed {
	readonly journal: {
		lastSeq(): number;
		firstSeq(): number;
		backlog(): number;
		failure(): Error | null;
	};
	readonly analytics: {
		readonly state: string;
		readonly failure: string | null;
		readonly restarts: number;
		position(): number;
	};
	/** Answers when the registry database does. */
	readonly askPostgres: () => Promise<unknown>;
	/** Null while no socket server is attached. */
	readonly countSockets: () => number | null;
	readonly hub: {
		/** Newest journal entry that is on the topics. */
		readonly seq: number;
		readonly counters: Readonly<Record<LiveCount, number>>;
	};
}

/** More unsinked events than this is said in the health report; it stays a degradation. */
const SINK_LAG_WARN_EVENTS = 100_000;
/** More unprojected events than this means that screens stand still. */
const HUB_LAG_WARN_EVENTS = 10_000;

export function observe(
	{ health, telemetry }: { health: Health; telemetry: Telemetry },
	{ journal, analytics, askPostgres, countSockets, hub }: Observed
): void {
	const sinkLag = (): number => Math.max(0, journal.lastSeq() - analytics.position());
	const hubLag = (): number => Math.max(0, journal.lastSeq() - hub.seq);

	health.add({
		name: 'journal',
		isRequired: true,
		check: () => {
			const failure = journal.failure();
			return failure === null
				? { isOk: true, detail: `Entry ${String(journal.lastSeq())} is on disk.` }
				: { isOk: false, detail: failure.message };
		}
	});
	health.add({
		name: 'postgres',
		isRequired: true,
		check: async () => {
			await askPostgres();
			return { isOk: true };
		}
	});
	health.add({
		name: 'hub',
		isRequired: true,
		check: () => ({
			isOk: countSockets() !== null && hubLag() < HUB_LAG_WARN_EVENTS,
			detail: `${String(hubLag())} events behind the journal.`
		})
	});
	health.add({
		name: 'analytics',
		isRequired: false,
		check: () => ({
			isOk: analytics.state === 'up' && sinkLag() < SINK_LAG_WARN_EVENTS,
			detail: analytics.failure ?? `${analytics.state}, ${String(sinkLag())} events behind.`
		})
	});

	telemetry.gauge('ioc_journal_seq', 'Newest durable journal entry.', () => journal.lastSeq());
	telemetry.gauge('ioc_journal_first_seq', 'Oldest kept journal entry.', () => journal.firstSeq());
	telemetry.gauge('ioc_journal_backlog_events', 'Events that are not on disk yet.', () =>
		journal.backlog()
	);
	telemetry.gauge('ioc_sink_seq', 'Newest journal entry in ClickHouse.', () =>
		analytics.position()
	);
	telemetry.gauge('ioc_sink_lag_events', 'Journal entries not yet in ClickHouse.', sinkLag);
	telemetry.gauge('ioc_analytics_up', '1 while the analytics process answers.', () =>
		analytics.state === 'up' ? 1 : 0
	);
	telemetry.gauge(
		'ioc_analytics_restarts',
		'Crashes of the analytics process.',
		() => analytics.restarts
	);
	telemetry.gauge('ioc_hub_lag_events', 'Journal entries not yet on screens.', hubLag);
	telemetry.gauge('ioc_live_sockets', 'Open sockets.', () => countSockets() ?? undefined);
	for (const count of LIVE_COUNTS)
		telemetry.gauge(
			`ioc_live_${count}`,
			`Live hub since its start: ${count}.`,
			() => hub.counters[count]
		);
}
