/**
 * Runs each board query once per change per server and keeps the answer, so that a thousand screens
 * cost as many queries as one. When ClickHouse is away the last good answer stays, with the reason.
 */
import type { BoardName, Boards, BoardState } from '#lib/domains/boards.ts';
import { AnalyticsDown } from '../clickhouse/query-error.ts';
import type { SinkProgress } from '../clickhouse/messages.ts';
import type { Log } from '../log.ts';

export interface BoardPlan<Name extends BoardName> {
	/** Tables whose change may change the answer. */
	readonly tables: readonly string[];
	/** Computes the answer as of `now`, epoch milliseconds. */
	readonly run: (now: number) => Promise<Boards[Name]>;
	/** Shortest time between two runs. */
	readonly minIntervalMs: number;
	/** Longest time without a run, because waits grow by the clock. */
	readonly maxAgeMs: number;
}

export interface BoardRunnerOptions {
	/** Where the sink tells of its batches. */
	readonly analytics: {
		onProgress(listener: (progress: Pick<SinkProgress, 'tables'>) => void): () => void;
	};
	readonly log: Log;
	/** Epoch milliseconds. */
	readonly now?: () => number;
	/** Seconds that a run took. */
	readonly observeRun?: (board: BoardName, seconds: number) => void;
}

export type BoardListener = (board: BoardName, version: number) => void;

export interface BoardRunner {
	/** Adds a board and computes it as soon as possible. */
	register<Name extends BoardName>(name: Name, plan: BoardPlan<Name>): void;
	/** What the board last answered; without an answer before the first run succeeded. Never asks ClickHouse. */
	state<Name extends BoardName>(name: Name): BoardState<Name>;
	/** Calls the listener when an answer or its failure changed. Returns the way to stop. */
	onChanged(listener: BoardListener): () => void;
	/** Runs of a board so far, good or not. */
	runs(name: BoardName): number;
	/** Stops computing and waits for runs under way. */
	close(): Promise<void>;
}

/** A failed board is tried again: soon when the process restarts, patiently when the question is wrong. */
const RETRY_MS = { analytics_down: 2_000, query_failed: 20_000 };

interface Slot {
	readonly plan: BoardPlan<BoardName>;
	state: BoardState;
	/** The answer as text, to tell a change from a repetition. */
	text: string | null;
	runs: number;
	startedMs: number;
	isDue: boolean;
	running: Promise<void> | null;
	timer: NodeJS.Timeout | undefined;
}

export function createBoardRunner(options: BoardRunnerOptions): BoardRunner {
	const { analytics, log, now = Date.now, observeRun } = options;
	const slots = new Map<BoardName, Slot>();
	const listeners = new Set<BoardListener>();
	let isClosed = false;

	/** Plans the next run: soon when something changed, at the latest when the answer is too old. */
	function schedule(slot: Slot): void {
		if (isClosed || slot.running !== null) return;
		clearTimeout(slot.timer);
		const { minIntervalMs, maxAgeMs } = slot.plan;
		const { failure } = slot.state;
		const patienceMs = failure === null ? maxAgeMs : Math.min(maxAgeMs, RETRY_MS[failure]);
		const dueMs = slot.startedMs + (slot.isDue ? minIntervalMs : patienceMs);
		slot.timer = setTimeout(
			() => {
				slot.running = run(slot).finally(() => {
					slot.running = null;
					schedule(slot);
				});
			},
			Math.max(0, dueMs - now())
		);
	}

	async function run(slot: Slot): Promise<void> {
		slot.isDue = false;
		slot.startedMs = now();
		slot.runs += 1;
		const began = performance.now();
		try {
			const answer = await slot.plan.run(slot.startedMs);
			const text = JSON.stringify(answer);
			const isNew = text !== slot.text || slot.state.failure !== null;
			slot.text = text;
			const computedAt = new Date(slot.startedMs).toISOString();
			settle(slot, { ...slot.state, answer, computedAt, failure: null }, isNew);
		} catch (error) {
			const failure = error instanceof AnalyticsDown ? 'analytics_down' : 'query_failed';
			if (failure !== slot.state.failure) report(log, slot.state.board, error);
			settle(slot, { ...slot.state, failure }, failure !== slot.state.failure);
		}
		observeRun?.(slot.state.board, (performance.now() - began) / 1000);
	}

	function settle(slot: Slot, next: BoardState, isNew: boolean): void {
		slot.state = isNew ? { ...next, version: next.version + 1 } : next;
		if (!isNew) return;
		for (const listener of listeners) listener(slot.state.board, slot.state.version);
	}

	function slotOf(name: BoardName): Slot {
		const slot = slots.get(name);
		if (slot === undefined) throw new RangeError(`No board "${name}" is registered.`);
		return slot;
	}

	const stopListening = analytics.onProgress(({ tables }) => {
		for (const slot of slots.values()) {
			if (slot.isDue || !slot.plan.tables.some((table) => tables.includes(table))) continue;
			slot.isDue = true;
			schedule(slot);
		}
	});

	return {
		register(board, plan) {
			const slot: Slot = {
				plan,
				state: { board, version: now(), answer: null, computedAt: null, failure: null },
				text: null,
				runs: 0,
				startedMs: 0,
				isDue: true,
				running: null,
				timer: undefined
			};
			slots.set(board, slot);
			schedule(slot);
		},
		state: <Name extends BoardName>(name: Name) => slotOf(name).state as BoardState<Name>,
		onChanged(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		runs: (name) => slotOf(name).runs,
		async close() {
			isClosed = true;
			stopListening();
			for (const slot of slots.values()) clearTimeout(slot.timer);
			await Promise.all(
				[...slots.values()].flatMap(({ running }) => (running === null ? [] : [running]))
			);
		}
	};
}

/** A process that is away is the supervisor's matter and its log says why; a refused question is ours. */
function report(log: Log, board: BoardName, error: unknown): void {
	if (error instanceof AnalyticsDown) log.info('board.waits', { board });
	else
		log.error('board.failed', {
			board,
			error: error instanceof Error ? error : new Error(String(error))
		});
}
