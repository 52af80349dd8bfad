/** The composition root: opens every engine once, in order, and hands the parts to routes. Nothing else knows them all. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import { version } from '$app/environment';
import { streamNamed, streams } from '#lib/domains/index.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { accountCommands } from './auth/account-commands.ts';
import { createAuth, type Auth } from './auth/auth.ts';
import { disableDemo, ensureDemo } from './auth/demo-accounts.ts';
import { policy } from './auth/doors.ts';
import { registerBoards } from './boards.ts';
import { loadConfig, type Config } from './config.ts';
import { openClaims, type ClaimsLedger } from './domains/claims/claims-ledger.ts';
import { seedFeedContracts } from './domains/interop/seed.ts';
import { withKnownPlaces } from './domains/indicators/known-places.ts';
import { openRegistry, type RegistryProvider } from './domains/registry/provider.ts';
import { seedRegistry } from './domains/registry/seed.ts';
import { openFeeds, type Feeds } from './feeds.ts';
import { openIndicatorDoors, type IndicatorDoors } from './indicator-doors.ts';
import { createBudget } from './ingest/budget.ts';
import { createIngest, type Ingest } from './ingest/ingest.ts';
import { createPersonKey } from './ingest/items/pseudonym.ts';
import { createOutcomes } from './ingest/outcomes.ts';
import { openQuarantine, type Quarantine } from './ingest/quarantine.ts';
import { sourceCommands } from './ingest/source-commands.ts';
import { activeSources } from './ingest/source-store.ts';
import { openSourceDirectory, type SourceDirectory } from './ingest/sources.ts';
import { observe } from './observe.ts';
import type { PageSources } from './pages/page-data.ts';
import { personSecret } from './person-secret.ts';
import { createBoardRunner } from './platform/boards/board-runner.ts';
import { superviseAnalytics } from './platform/clickhouse/supervisor.ts';
import { createClosers } from './platform/closers.ts';
import { serveControl } from './platform/control.ts';
import { every, warn } from './platform/every.ts';
import { createHealth, type Health } from './platform/health.ts';
import { watchDisk } from './platform/journal/disk-space.ts';
import { journalPath } from './platform/journal/layout.ts';
import { openLmdbJournal, type LmdbJournal } from './platform/journal/lmdb-journal.ts';
import { createRetention } from './platform/journal/retention.ts';
import { createHub } from './platform/live/hub.ts';
import { attachSockets } from './platform/live/sockets/attach.ts';
import { liveServer } from './platform/live/sockets/live-server.ts';
import { createLog, type Log } from './platform/log.ts';
import { lockDirectory } from './platform/postgres/lock.ts';
import { migrate } from './platform/postgres/migrate.ts';
import { openPostgres } from './platform/postgres/client.ts';
import { createTelemetry, type Telemetry } from './platform/telemetry.ts';
import { createPresentValues, type PresentValues } from './present-values.ts';
import { createExplainer, type Explainer } from './metrics/explain.ts';

export interface Platform {
	readonly config: Config;
	readonly log: Log;
	readonly health: Health;
	readonly telemetry: Telemetry;
	readonly auth: Auth;
	readonly registry: RegistryProvider;
	readonly sources: SourceDirectory;
	readonly ingest: Ingest;
	readonly indicators: IndicatorDoors;
	readonly quarantine: Quarantine;
	/** The ledger of feeds: contracts, causes of outages, replays of refused items. */
	readonly feeds: Feeds;
	/** What page loads read: boards, live state, policy. */
	readonly pages: PageSources;
	readonly claims: ClaimsLedger;
	/** What each metric says of the city now, as far as a reader may know it. */
	readonly presentValues: PresentValues;
	readonly explainer: Explainer;
	close(): Promise<void>;
}

/** Items a second that one source may send, and at once after a pause. Proposed; a back-fill needs the room. */
const BUDGET = { itemsPerSecond: 100_000, burstItems: 500_000 };
/** Ceiling of the embedded ClickHouse, bytes: the whole demo shall stay below 1.2 GB. */
const ANALYTICS_MEMORY_BYTES = 600_000_000;
const ANALYTICS_ENTRY = 'build/processes/analytics.js';

const STARTING = Symbol.for('health-ioc.starting');
let starting: Promise<Platform> | undefined;
let running: Platform | undefined;

/** @throws Error before `startPlatform` resolved. */
export function platform(): Platform {
	if (running === undefined)
		throw new Error('The platform has not started. Start through server.js or `vite dev`.');
	return running;
}

/** @throws ConfigError, DirectoryLocked, ControlTaken, or the error of an engine; nothing stays open then. */
export async function startPlatform(): Promise<Platform> {
	starting ??= startAfter(Reflect.get(globalThis, STARTING) as Promise<Platform> | undefined);
	Reflect.set(globalThis, STARTING, starting);
	return starting;
}

/** A hot reload of `vite dev` evaluates this module anew while the platform before it still holds its files. */
async function startAfter(previous: Promise<Platform> | undefined): Promise<Platform> {
	await previous?.then(
		(platform) => platform.close(),
		() => undefined
	);
	const config = loadConfig();
	const log = createLog({ level: config.logLevel, process: 'server' });
	const closers = createClosers(log);
	try {
		running = await open(config, log, closers);
	} catch (error) {
		await closers.close();
		throw error;
	}
	// server.js stands outside this bundle and finds both by name.
	Reflect.set(globalThis, Symbol.for('health-ioc.door'), running.ingest.door);
	Reflect.set(globalThis, Symbol.for('health-ioc.close'), running.close);
	log.info('platform.started', { dataDir: config.dataDir, isDemo: config.isDemo, build: version });
	return running;
}

async function open(
	config: Config,
	log: Log,
	closers: ReturnType<typeof createClosers>
): Promise<Platform> {
	const { dataDir } = config;
	await mkdir(dataDir, { recursive: true, mode: 0o700 });
	const lock = await lockDirectory(dataDir);
	closers.add('lock', lock.release);
	const health = createHealth();
	const telemetry = createTelemetry();

	const { db, close: closePostgres } = await openPostgres({ dataDir, url: config.postgresUrl });
	closers.add('postgres', closePostgres);
	await migrate(db);
	await seedRegistry(db, { isDemo: config.isDemo });
	await seedFeedContracts(db, { isDemo: config.isDemo });
	const registry = await openRegistry(db, { onFailure: warn(log, 'registry.reload_failed') });
	const claims = await openClaims(db, { onFailure: warn(log, 'claims.reload_failed') });
	const auth = createAuth(db, {
		origin: config.origin,
		onFailure: warn(log, 'sessions.purge_failed')
	});
	closers.add('auth', auth.close);
	const { passwords, sessions } = auth;
	if (config.isDemo)
		await ensureDemo({ db, passwords, sessions }, { dataDir, password: config.demoPassword });
	else await disableDemo({ db, passwords, sessions });

	const journal = openLmdbJournal({
		directory: journalPath(dataDir),
		log,
		movesSubject: (stream) => streamNamed(stream)?.movesSubject ?? true,
		observeAppend: telemetry.observeAppend
	});
	closers.add('journal', () => journal.close());
	closers.add('journal watch', endWithJournal(journal));
	const disk = await watchDisk({ directory: dataDir, log });
	closers.add('disk', disk.close);

	const hub = createHub({ journal, streams, dataDir, log: log });
	await hub.start();
	closers.add('hub', () => hub.close());

	const analytics = superviseAnalytics({
		dataDir,
		url: config.clickhouseUrl,
		memoryLimitBytes: ANALYTICS_MEMORY_BYTES,
		entry: resolve(ANALYTICS_ENTRY),
		streams,
		journal,
		log
	});
	closers.add('analytics', () => analytics.close());
	const boards = createBoardRunner({ analytics, log });
	closers.add('boards', () => boards.close());
	closers.add('announcements', boards.onChanged(hub.announce.bind(hub)));
	registerBoards(boards, analytics, registry);

	const quarantine = openQuarantine(join(dataDir, 'quarantine'));
	closers.add('quarantine', () => quarantine.close());
	const sources = await openSourceDirectory({ load: () => activeSources(db), log });
	closers.add('sources', sources.close);
	const outcomes = createOutcomes({ journal, now: Date.now });
	const stopCounting = every(MINUTE_MS, outcomes.flush, warn(log, 'outcomes.flush_failed'));
	closers.add('outcomes', async () => {
		stopCounting();
		await outcomes.flush();
	});
	const acceptance = {
		journal,
		quarantine,
		outcomes,
		streamNamed: withKnownPlaces(streamNamed, registry.current),
		telemetry,
		log,
		personKeyOf: createPersonKey(await personSecret(dataDir, config.personKey)),
		now: Date.now
	};
	const ingest = createIngest({
		...acceptance,
		sources,
		budget: createBudget(BUDGET),
		isDiskFull: disk.isFull
	});
	const feeds = await openFeeds({
		...acceptance,
		db,
		sources: sources.all,
		clickhouse: analytics,
		boards,
		places: registry.current,
		closers
	});
	const indicators = openIndicatorDoors({ ingest, analytics, journal, registry });

	const sockets = attachSockets(liveServer(), {
		hub,
		authenticate: auth.authenticate,
		policy,
		allowedOrigins: [config.origin],
		build: version,
		log: log
	});
	closers.add('sockets', sockets.close);
	sessions.onRevoked(sockets.revoke);

	const retention = createRetention({
		journal,
		log,
		keepDays: config.journalRetentionDays,
		safeSeq: () => Math.min(analytics.position(), hub.persistedSeq()),
		rememberMs: (stream) => streamNamed(stream)?.clock.rejectAfterMs ?? 366 * DAY_MS
	});
	closers.add('retention', retention.start());
	const control = await serveControl(
		dataDir,
		{ ...sourceCommands(db, sources.refresh), ...accountCommands({ db, passwords, sessions }) },
		log
	);
	closers.add('control', () => control.close());
	closers.add(
		'quarantine pruning',
		every(HOUR_MS, () => quarantine.prune(Date.now()), warn(log, 'quarantine.prune_failed'))
	);
	observe(
		{ health, telemetry },
		{
			journal,
			analytics,
			hub,
			askPostgres: () => db.execute(sql`SELECT 1`),
			countSockets: sockets.count
		}
	);
	const pages = { boards, hub, policy };
	const presentValues = createPresentValues({ ...pages, registry, now: Date.now });
	const explainer = createExplainer({ clickhouse: analytics, registry, now: Date.now });
	const { close } = closers;
	return {
		config,
		log,
		health,
		telemetry,
		auth,
		registry,
		sources,
		ingest,
		indicators,
		quarantine,
		feeds,
		pages,
		claims,
		presentValues,
		explainer,
		close
	};
}

/**
 * A journal that failed once refuses everything until it is opened anew, so the process ends and its
 * supervisor starts it again. The throw reaches the entry's last resort, which drains first.
 */
function endWithJournal(journal: LmdbJournal): () => void {
	const timer = setInterval(() => {
		const failure = journal.failure();
		if (failure === null) return;
		clearInterval(timer);
		throw failure;
	}, SECOND_MS);
	timer.unref();
	return () => {
		clearInterval(timer);
	};
}
