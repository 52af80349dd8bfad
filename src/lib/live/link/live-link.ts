/** The conversation with the hub: subscribes from cursors, closes gaps, hears of boards. Plain, so that it runs anywhere. */
import type { DeltaFrame, SubscribeAnswer, TopicCursor } from '#lib/streams/wire.ts';
import {
	LINK_LIMITS,
	LinkKeeper,
	type ClientSocket,
	type LinkLimits,
	type LinkState
} from './link-keeper.ts';

/** One follower of one topic. */
export interface Follower {
	readonly topic: string;
	readonly cursor: () => TopicCursor;
	/** What the server said to the cursor; `resume` frames may not fit, then answer false and be asked again. */
	readonly answered: (answer: SubscribeAnswer) => boolean;
	/** Answers false when the frame does not fit and the server must be asked. */
	readonly received: (frame: DeltaFrame) => boolean;
	/** Newest frame that the server sent; answers false when it never came. */
	readonly confirmed: (newestSeq: number) => boolean;
}

/** A board that is wanted, and the version of it that the page shows at this moment. */
export interface BoardFollower {
	readonly board: string;
	readonly version: () => number;
}

export interface LinkEvents {
	readonly stateChanged?: (state: LinkState) => void;
	/** Time carried by a message of the server, epoch milliseconds. */
	readonly serverTime?: (atMs: number) => void;
	readonly build?: (build: string) => void;
	/** A board has an answer that the page does not show. */
	readonly changed?: (board: string) => void;
	readonly poll?: () => void;
}

const ANSWER_WITHIN_MS = 10_000;

export class LiveLink {
	readonly #open: () => ClientSocket;
	readonly #events: LinkEvents;
	readonly #limits: LinkLimits;
	readonly #followers = new Map<string, Follower>();
	/** Topics whose answer is under way. Frames that come before it are already inside it. */
	readonly #asking = new Set<string>();
	#socket: ClientSocket | undefined;
	#keeper: LinkKeeper | undefined;
	#boards: readonly BoardFollower[] = [];

	/** `open` makes a socket with `autoConnect: false` and `reconnection: false`; it is called by `start`. */
	constructor(open: () => ClientSocket, events: LinkEvents = {}, limits: LinkLimits = LINK_LIMITS) {
		this.#open = open;
		this.#events = events;
		this.#limits = limits;
	}

	get state(): LinkState {
		return this.#keeper?.state ?? 'connecting';
	}

	/** Monotonic time of the last word from the server, milliseconds; null before `start`. */
	get heardAtMs(): number | null {
		return this.#keeper?.heardAtMs ?? null;
	}

	start(): void {
		if (this.#socket !== undefined) return;
		const socket = this.#open();
		this.#socket = socket;
		this.#listen(socket);
		this.#keeper = new LinkKeeper(
			socket,
			{
				up: () => {
					this.#up();
				},
				stateChanged: (state) => this.#events.stateChanged?.(state),
				poll: () => this.#events.poll?.()
			},
			this.#limits
		);
		this.#keeper.start();
	}

	/** Closes the socket. Followers stay, for a later `start`. */
	stop(): void {
		this.#keeper?.stop();
		this.#keeper = undefined;
		this.#socket = undefined;
	}

	/** Follows a topic until the returned function is called. One follower for each topic. */
	follow(follower: Follower): () => void {
		this.#followers.set(follower.topic, follower);
		this.#ask([follower.topic]);
		return () => {
			if (this.#followers.get(follower.topic) !== follower) return;
			this.#followers.delete(follower.topic);
			this.#asking.delete(follower.topic);
			if (this.#socket?.connected) this.#socket.emit('unsubscribe', [follower.topic]);
		};
	}

	/** Replaces the boards that `changed` is wanted for. */
	watch(boards: readonly BoardFollower[]): void {
		this.#boards = boards;
		this.#sayBoards();
	}

	#listen(socket: ClientSocket): void {
		socket.on('delta', (...frames) => {
			const unfit = frames.filter((frame) => !this.#fits(frame)).map(({ topic }) => topic);
			this.#ask(unfit);
		});
		socket.on('heartbeat', ({ at, build, seqs }) => {
			this.#events.serverTime?.(at);
			this.#events.build?.(build);
			const behind = Object.entries(seqs).filter(
				([topic, seq]) =>
					!this.#asking.has(topic) && this.#followers.get(topic)?.confirmed(seq) === false
			);
			this.#ask(behind.map(([topic]) => topic));
		});
		socket.on('changed', ({ board, version }) => {
			const isShown = this.#boards.some((one) => one.board === board && one.version() === version);
			if (!isShown) this.#events.changed?.(board);
		});
		socket.on('resync', (topics) => {
			this.#ask(topics);
			this.#sayBoards();
		});
	}

	#fits(frame: DeltaFrame): boolean {
		this.#events.serverTime?.(frame.at);
		const follower = this.#followers.get(frame.topic);
		if (follower === undefined || this.#asking.has(frame.topic)) return true;
		return follower.received(frame);
	}

	#up(): void {
		this.#asking.clear();
		if (this.#boards.length > 0) this.#sayBoards();
		this.#ask([...this.#followers.keys()]);
	}

	/** With what the page shows, so that the server finds what changed while nobody listened. */
	#sayBoards(): void {
		if (!this.#socket?.connected) return;
		const watched = this.#boards.map(({ board, version }) => ({ board, version: version() }));
		this.#socket.emit('watch', watched);
	}

	#ask(topics: readonly string[]): void {
		const socket = this.#socket;
		if (!socket?.connected) return;
		const followers = topics.flatMap((topic) => this.#followers.get(topic) ?? []);
		if (followers.length === 0) return;
		for (const { topic } of followers) this.#asking.add(topic);
		const cursors = followers.map((follower) => follower.cursor());
		const { id } = socket;
		socket.timeout(ANSWER_WITHIN_MS).emit('subscribe', cursors, (error: Error | null, answers) => {
			if (socket.id !== id) return;
			if (error === null) this.#take(answers);
			else socket.disconnect();
		});
	}

	#take(answers: readonly SubscribeAnswer[]): void {
		const unfit: string[] = [];
		for (const answer of answers) {
			const topic = answer.kind === 'snapshot' ? answer.snapshot.topic : answer.topic;
			this.#asking.delete(topic);
			if (this.#followers.get(topic)?.answered(answer) === false) unfit.push(topic);
		}
		this.#ask(unfit);
	}
}
