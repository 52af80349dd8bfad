/** One connected screen: what it follows, and how far it lags behind. */
import type { Subject } from '#lib/foundation/subject.ts';
import type { SubscribeAnswer, TopicCursor, WatchedBoard } from '#lib/streams/wire.ts';
import { boardRoom, userRoom } from '../audience.ts';
import type { Hub } from '../hub.ts';
import { feedRoom } from './feed-room.ts';
import type { LiveSocket } from './live-server.ts';
import { unsentOf } from './unsent.ts';

/** Who may see what, deny by default. */
export interface LivePolicy {
	readonly canSee: (subject: Subject, topic: string) => boolean;
	readonly canWatch: (subject: Subject, board: string) => boolean;
}

/** Source of the cap: security-and-reliability.md §6, C22. */
const MAX_UNSENT_PACKETS = 64;
const MAX_UNSENT_BYTES = 1_000_000;
const MAX_CUT_MS = 10_000;

export class LiveClient {
	readonly socket: LiveSocket;
	readonly #hub: Hub;
	readonly #policy: LivePolicy;
	readonly #topics = new Set<string>();
	readonly #boards = new Set<string>();
	#room: string;
	#cutAtMs: number | null = null;
	/** When session and policy were last confirmed, epoch milliseconds. */
	confirmedAtMs: number;

	constructor(socket: LiveSocket, hub: Hub, options: { policy: LivePolicy; nowMs: number }) {
		this.socket = socket;
		this.#hub = hub;
		this.#policy = options.policy;
		this.confirmedAtMs = options.nowMs;
		this.#room = feedRoom(this.subject.role, this.#topics);
		void socket.join([userRoom(this.subject.userId), this.#room]);
	}

	get subject(): Subject {
		return this.socket.data.subject;
	}

	/** True while a slow reader gets nothing until it has drained. */
	get isCut(): boolean {
		return this.#cutAtMs !== null;
	}

	readonly isFollowing = ({ topic }: { readonly topic: string }): boolean =>
		this.#topics.has(topic);

	subscribe(cursor: TopicCursor): SubscribeAnswer {
		const { topic } = cursor;
		const channel = this.#hub.channel(topic);
		if (channel === undefined) return this.#refuse(topic, 'unknown_topic');
		if (!this.#policy.canSee(this.subject, topic)) return this.#refuse(topic, 'forbidden');
		this.#topics.add(topic);
		this.#changeRoom();
		const answer = channel.answer(cursor, this.subject.role);
		if (answer.kind === 'resume') this.#hub.counters.resumes += 1;
		else this.#hub.counters.snapshots += 1;
		return answer;
	}

	unsubscribe(topics: readonly string[]): void {
		for (const topic of topics) this.#topics.delete(topic);
		this.#changeRoom();
	}

	/** Replaces the boards that the page wants to hear of, and says which of them moved since the page was made. */
	watch(boards: readonly WatchedBoard[]): void {
		for (const board of this.#boards) void this.socket.leave(boardRoom(board));
		this.#boards.clear();
		for (const { board, version } of boards) {
			if (!this.#policy.canWatch(this.subject, board)) continue;
			this.#boards.add(board);
			if (!this.isCut) void this.socket.join(boardRoom(board));
			const newest = this.#hub.newestChange(board);
			if (newest !== null && newest.version !== version) this.socket.emit('changed', newest);
		}
	}

	/** Leaves what the policy no longer grants and lets the page find out by subscribing again. */
	enforcePolicy(): void {
		const lost = [...this.#topics].filter((topic) => !this.#policy.canSee(this.subject, topic));
		for (const board of this.#boards) {
			if (this.#policy.canWatch(this.subject, board)) continue;
			this.#boards.delete(board);
			void this.socket.leave(boardRoom(board));
		}
		if (lost.length === 0) return;
		this.unsubscribe(lost);
		this.socket.emit('resync', lost);
	}

	/** Cuts a slow reader, brings a drained one back. Answers `hopeless` when it stayed cut for too long. */
	checkBacklog(nowMs: number): 'fine' | 'cut' | 'hopeless' {
		const unsent = unsentOf(this.socket);
		if (this.#cutAtMs === null) {
			if (unsent.packets <= MAX_UNSENT_PACKETS && unsent.bytes <= MAX_UNSENT_BYTES) return 'fine';
			this.#cut(nowMs);
			return 'cut';
		}
		if (unsent.packets === 0 && unsent.bytes === 0) {
			this.#comeBack();
			return 'fine';
		}
		return nowMs - this.#cutAtMs > MAX_CUT_MS ? 'hopeless' : 'cut';
	}

	#cut(nowMs: number): void {
		this.#cutAtMs = nowMs;
		this.#hub.counters.cuts += 1;
		for (const board of this.#boards) void this.socket.leave(boardRoom(board));
		void this.socket.leave(this.#room);
	}

	#comeBack(): void {
		this.#cutAtMs = null;
		const missed = [...this.#topics];
		this.#topics.clear();
		for (const board of this.#boards) void this.socket.join(boardRoom(board));
		this.#changeRoom();
		this.socket.emit('resync', missed);
	}

	#refuse(topic: string, code: 'unknown_topic' | 'forbidden'): SubscribeAnswer {
		this.#hub.counters.refusals += 1;
		return { kind: 'refused', topic, code };
	}

	/** A cut client stays outside of its room until it has drained. */
	#changeRoom(): void {
		void this.socket.leave(this.#room);
		this.#room = feedRoom(this.subject.role, this.#topics);
		if (!this.isCut) void this.socket.join(this.#room);
	}
}
