/** The live hub: projects the journal onto topics and hands frames to whoever delivers them. It knows no sockets. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Role } from '#lib/foundation/subject.ts';
import { MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import type { StreamEvent } from '#lib/streams/stream-event.ts';
import type { BoardChanged, TopicSnapshot } from '#lib/streams/wire.ts';
import { Channels } from './channels.ts';
import { newCounters, type LiveCounters } from './counters.ts';
import type { Log } from '../log.ts';
import type { RingLimits, TopicFrames } from './frame-ring.ts';
import type { Journal } from '../journal/journal.ts';
import { followJournal, type JournalTail } from './journal-tail.ts';
import { readState, writeState } from './state-file.ts';
import type { TopicChannel } from './topic-channel.ts';

const SAVE_EVERY_MS = MINUTE_MS;
const SWEEP_EVERY_MS = 30 * SECOND_MS;

export interface HubDependencies {
	readonly journal: Pick<Journal, 'read' | 'lastSeq' | 'firstSeq' | 'onAppend'>;
	readonly streams: readonly AnyStream[];
	/** The hub keeps its state in `<dataDir>/hub`. */
	readonly dataDir: string;
	readonly log: Log;
	/** Epoch milliseconds. Defaults to the system clock. */
	readonly now?: () => number;
	readonly limits?: RingLimits;
}

/** Delivers what the hub decides. */
export interface Outlet {
	/** Frames of different topics that left together. */
	readonly frames: (frames: readonly TopicFrames[]) => void;
	readonly changed: (change: BoardChanged) => void;
}

export class Hub {
	/** Random per start: a cursor of another epoch is answered with a snapshot. */
	readonly epoch = randomBytes(6).toString('base64url');
	readonly counters: LiveCounters = newCounters();
	readonly #deps: HubDependencies;
	readonly #now: () => number;
	readonly #statePath: string;
	readonly #channels: Channels;
	readonly #outlets = new Set<Outlet>();
	readonly #changes = new Map<string, BoardChanged>();
	readonly #timers: NodeJS.Timeout[] = [];
	#tail: JournalTail | undefined;
	#persistedSeq = 0;
	#saving: Promise<void> = Promise.resolve();

	constructor(deps: HubDependencies) {
		this.#deps = deps;
		this.#now = deps.now ?? Date.now;
		this.#statePath = join(deps.dataDir, 'hub', 'state.json');
		this.#channels = new Channels(deps.streams, {
			epoch: this.epoch,
			now: this.#now,
			publish: (frames) => {
				this.counters.frames += frames.length;
				for (const outlet of this.#outlets) outlet.frames(frames);
			},
			...(deps.limits === undefined ? {} : { limits: deps.limits })
		});
	}

	/** Restores the state and follows the journal. Resolves when the state is complete. */
	async start(): Promise<void> {
		const { journal, log } = this.#deps;
		const saved = await readState(this.#statePath);
		const isUsable = saved !== null && saved.seq <= journal.lastSeq();
		if (saved !== null && isUsable) {
			this.#channels.restore(saved);
			this.#persistedSeq = saved.seq;
		}
		const fromSeq = this.#persistedSeq;
		if (fromSeq + 1 < journal.firstSeq())
			log.warn('live.state_incomplete', { fromSeq, firstSeq: journal.firstSeq() });
		this.#tail = await followJournal(journal, fromSeq, {
			replay: (events) => {
				this.#each(events, (event) => {
					this.#channels.replay(event);
				});
			},
			follow: (events) => {
				this.apply(events);
			}
		});
		this.#timers.push(
			setInterval(() => void this.#save(), SAVE_EVERY_MS).unref(),
			setInterval(() => {
				this.#channels.sweep();
			}, SWEEP_EVERY_MS).unref()
		);
		log.info('live.started', { fromSeq, seq: this.#tail.seq(), isRestored: isUsable });
	}

	/** Projects accepted events. An event whose reducer throws is logged and skipped. */
	apply(events: readonly StreamEvent[]): void {
		this.#each(events, (event) => {
			this.#channels.apply(event);
		});
	}

	get topics(): readonly string[] {
		return [...this.#channels.byTopic.keys()];
	}

	/** The channel of a topic; undefined when no stream feeds it. */
	channel(topic: string): TopicChannel | undefined {
		return this.#channels.byTopic.get(topic);
	}

	/** What the role may see of the topic now. @throws RangeError when no stream feeds the topic. */
	snapshot(topic: string, role: Role): TopicSnapshot {
		const channel = this.channel(topic);
		if (channel === undefined)
			throw new RangeError(
				`No stream feeds the topic "${topic}". Topics: ${this.topics.join(', ')}.`
			);
		return channel.snapshot(role);
	}

	/** Says that a board has a new answer. */
	announce(board: string, version: number): void {
		const change = { board, version, at: this.#now() };
		this.#changes.set(board, change);
		for (const outlet of this.#outlets) outlet.changed(change);
	}

	/** The newest answer that was announced of the board; null before the first. */
	newestChange(board: string): BoardChanged | null {
		return this.#changes.get(board) ?? null;
	}

	/** Newest journal event that the screens contain; 0 before the first. */
	get seq(): number {
		return this.#tail?.seq() ?? this.#persistedSeq;
	}

	/** Newest journal event that the state file contains; the journal may drop everything up to it. */
	persistedSeq(): number {
		return this.#persistedSeq;
	}

	/** Adds a way to clients. Returns how to take it away. */
	deliverTo(outlet: Outlet): () => void {
		this.#outlets.add(outlet);
		return () => this.#outlets.delete(outlet);
	}

	/** Stops following and saves the state. */
	async close(): Promise<void> {
		for (const timer of this.#timers) clearInterval(timer);
		this.#tail?.stop();
		this.#channels.close();
		if (this.#tail !== undefined) await this.#save();
	}

	/** One save at a time; a failed one is logged and tried again at the next turn. */
	#save(): Promise<void> {
		this.#saving = this.#saving.then(async () => {
			const seq = this.seq;
			try {
				await writeState(this.#statePath, { seq, topics: this.#channels.dump() });
				this.#persistedSeq = seq;
			} catch (error) {
				this.#deps.log.error('live.save_failed', { error: asError(error) });
			}
		});
		return this.#saving;
	}

	#each(events: readonly StreamEvent[], project: (event: StreamEvent) => void): void {
		for (const event of events) {
			try {
				project(event);
			} catch (error) {
				this.counters.poisoned += 1;
				this.#deps.log.error('live.event_skipped', { error: asError(error), id: event.id });
			}
		}
	}
}

function asError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}

export function createHub(dependencies: HubDependencies): Hub {
	return new Hub(dependencies);
}
