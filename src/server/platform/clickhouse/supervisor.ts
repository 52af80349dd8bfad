/** Keeps the analytics process alive, and asks it questions in the name of the web process. */
import { fork, type ChildProcess } from 'node:child_process';
import { SECOND_MS } from '#lib/foundation/time.ts';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { ClickHouse } from './clickhouse.ts';
import type { EngineOptions } from './connect.ts';
import type { FromAnalytics, SinkProgress, ToAnalytics } from './messages.ts';
import { createQuestions } from './questions.ts';

export interface SupervisorOptions extends EngineOptions {
	/** Built main of the analytics process. */
	readonly entry: string;
	/** Streams whose events have a table. */
	readonly streams: readonly Pick<AnyStream, 'name' | 'table'>[];
	readonly journal: Pick<Journal, 'lastSeq' | 'onAppend'>;
	readonly log: Log;
	/** Longest wait for an answer, milliseconds. A process that says nothing for so long is ended and started again. */
	readonly answerWithinMs?: number;
}

/**
 * `starting`: not ready yet, or coming back. `up`: answers. `failed`: needs a person, `failure` says why.
 */
export type AnalyticsState = 'starting' | 'up' | 'failed' | 'closed';

export interface AnalyticsSupervisor extends ClickHouse {
	readonly state: AnalyticsState;
	/** Why the state is `failed`, else null. */
	readonly failure: string | null;
	/** Process id of the running child, null while there is none. */
	readonly pid: number | null;
	/** Crashes so far. */
	readonly restarts: number;
	/** Every journal entry up to here is in ClickHouse, as far as this process knows. */
	position(): number;
	/** Calls the listener after each batch of the sink. Returns the way to stop. */
	onProgress(listener: (progress: SinkProgress) => void): () => void;
	/** Resolves after a graceful end, or after it was forced. */
	close(): Promise<void>;
}

const BACK_OFF_MS = { first: 500, longest: 30 * SECOND_MS, forgottenAfter: 60 * SECOND_MS };
/** The child hears at most this often that the journal grew. */
const DURABLE_EVERY_MS = 100;
const CLOSE_GRACE_MS = 8 * SECOND_MS;
/** Four times what a board query may take. */
const ANSWER_WITHIN_MS = 20 * SECOND_MS;

export function superviseAnalytics(options: SupervisorOptions): AnalyticsSupervisor {
	const { entry, journal, log, dataDir, url = null } = options;
	const { answerWithinMs = ANSWER_WITHIN_MS } = options;
	const questions = createQuestions({
		withinMs: answerWithinMs,
		onTimeout: () => {
			if (Date.now() - heardMs >= answerWithinMs) child?.kill('SIGKILL');
		}
	});
	const listeners = new Set<(progress: SinkProgress) => void>();
	let child: ChildProcess | null = null;
	let state: AnalyticsState = 'starting';
	let failure: string | null = null;
	let restarts = 0;
	let quickCrashes = 0;
	let position = 0;
	let bornMs = 0;
	let heardMs = 0;
	let restartTimer: NodeJS.Timeout | undefined;
	let durableTimer: NodeJS.Timeout | undefined;

	function send(message: ToAnalytics): void {
		if (child?.connected) child.send(message, () => undefined);
	}

	function start(): void {
		bornMs = Date.now();
		child = fork(entry, [], {
			serialization: 'advanced',
			// The engine runs queries on libuv's threads; four of them starve the file system.
			env: { ...process.env, UV_THREADPOOL_SIZE: '16' }
		});
		child.on('message', (message) => {
			receive(message as FromAnalytics);
		});
		child.on('error', (error) => {
			log.error('analytics.failed', { error });
		});
		child.once('exit', onExit);
		send({
			kind: 'open',
			dataDir,
			url,
			...(options.memoryLimitBytes !== undefined && { memoryLimitBytes: options.memoryLimitBytes }),
			...(options.readers !== undefined && { readers: options.readers }),
			durableSeq: journal.lastSeq(),
			tables: Object.fromEntries(options.streams.map(({ name, table }) => [name, table]))
		});
	}

	function receive(message: FromAnalytics): void {
		heardMs = Date.now();
		switch (message.kind) {
			case 'ready':
				// Closing may overtake the start.
				if (state === 'starting') state = 'up';
				position = message.position;
				log.info('analytics.ready', { position, migrated: message.migrated.length });
				return;
			case 'rows':
				questions.answer(message.id, message.rows);
				return;
			case 'refused':
				questions.refuse(message);
				return;
			case 'progress':
				position = message.position;
				if (message.refused > 0)
					log.warn('analytics.rows_refused', { position, rows: message.refused });
				for (const listener of listeners) listener(message);
				return;
			case 'trouble':
				log.error('analytics.sink_failed', {
					reason: message.message,
					failures: message.failures
				});
				return;
			case 'hopeless':
				failure = message.message;
		}
	}

	function onExit(code: number | null, signal: NodeJS.Signals | null): void {
		child = null;
		const how = signal ?? `exit code ${String(code)}`;
		questions.abandon(`it ended (${how}).`);
		if (state === 'closed') return;
		if (failure !== null) {
			state = 'failed';
			log.error('analytics.failed', { reason: failure });
			return;
		}
		state = 'starting';
		restarts += 1;
		quickCrashes = Date.now() - bornMs > BACK_OFF_MS.forgottenAfter ? 1 : quickCrashes + 1;
		const waitMs = Math.min(BACK_OFF_MS.first * 2 ** (quickCrashes - 1), BACK_OFF_MS.longest);
		log.error('analytics.ended', { how, waitMs, restarts });
		restartTimer = setTimeout(start, waitMs);
	}

	const stopListening = journal.onAppend(() => {
		durableTimer ??= setTimeout(() => {
			durableTimer = undefined;
			send({ kind: 'durable', seq: journal.lastSeq() });
		}, DURABLE_EVERY_MS);
	});
	start();

	return {
		get state() {
			return state;
		},
		get failure() {
			return failure;
		},
		get pid() {
			return child?.pid ?? null;
		},
		get restarts() {
			return restarts;
		},
		position: () => position,
		onProgress(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		async rows<Row>(sql: string, params = {}) {
			return (await questions.ask((id) => {
				if (state !== 'up') return failure ?? 'it is starting.';
				send({ kind: 'query', id, sql, params });
				return null;
			})) as Row[];
		},
		async close() {
			if (state === 'closed') return;
			state = 'closed';
			stopListening();
			clearTimeout(restartTimer);
			clearTimeout(durableTimer);
			const last = child;
			if (last === null) return;
			const ended = new Promise((resolve) => last.once('exit', resolve));
			const force = setTimeout(() => last.kill('SIGKILL'), CLOSE_GRACE_MS);
			send({ kind: 'close' });
			await ended;
			clearTimeout(force);
		}
	};
}
