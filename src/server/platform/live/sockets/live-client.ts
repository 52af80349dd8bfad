/** One connected screen: what it follows, and how far it lags behind. */
import type { Subject } from '#lib/foundation/subject.ts';
import type { SubscribeAnswer, TopicCursor } from '#lib/streams/wire.ts';
import { boardRoom, topicRoom, userRoom } from '../audience.ts';
import type { Hub } from '../hub.ts';
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
	#beatRoom = beatRoom([]);
	#cutAtMs: number | null = null;
	/** When session and policy were last confirmed, epoch milliseconds. */
	confirmedAtMs: number;

	constructor(socket: LiveSocket, hub: Hub, options: { policy: LivePolicy; nowMs: number }) {
		this.socket = socket;
		this.#hub = hub;
		this.#policy = options.policy;
		this.confirmedAtMs = options.nowMs;
		void socket.join([userRoom(this.subject.userId), this.#beatRoom]);
	}

	get subject(): Subject {
		return this.socket.data.subject;
	}

	/** True while a slow reader gets nothing until it has drained. */
	get isCut(): boolean {
		return this.#cutAtMs !== null;
	}

	isFollowing(topic: string): boolean {
		return this.#topics.has(topic);
	}

	subscribe(cursor: TopicCursor): SubscribeAnswer {
		const { topic } = cursor;
		const channel = this.#hub.channel(topic);
		if (channel === undefined) return this.#refuse(topic, 'unknown_topic');
		if (!this.#policy.canSee(this.subject, topic)) return this.#refuse(topic, 'forbidden');
		this.#topics.add(topic);
		void this.socket.join(this.#roomOf(topic));
		this.#beat();
		const answer = channel.answer(cursor, this.subject.role);
		if (answer.kind === 'resume') this.#hub.counters.resumes += 1;
		else this.#hub.counters.snapshots += 1;
		return answer;
	}

	unsubscribe(topics: readonly string[]): void {
		for (const topic of topics) {
			if (!this.#topics.delete(topic)) continue;
			void this.socket.leave(this.#roomOf(topic));
		}
		this.#beat();
	}

	/** Replaces the boards that the page wants to hear of. */
	watch(boards: readonly string[]): void {
		for (const board of this.#boards) void this.socket.leave(boardRoom(board));
		this.#boards.clear();
		for (const board of boards) {
			if (!this.#policy.canWatch(this.subject, board)) continue;
			this.#boards.add(board);
			if (!this.isCut) void this.socket.join(boardRoom(board));
		}
	}

	/** Leaves what the policy no longer grants and lets the page find out by subscribing again. */
	enforcePolicy(): void {
		const lost = [...this.#topics].filter((topic) => !this.#policy.canSee(this.subject, topic));
		this.watch([...this.#boards]);
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
		for (const topic of this.#topics) void this.socket.leave(this.#roomOf(topic));
		for (const board of this.#boards) void this.socket.leave(boardRoom(board));
		void this.socket.leave(this.#beatRoom);
	}

	#comeBack(): void {
		this.#cutAtMs = null;
		const missed = [...this.#topics];
		this.#topics.clear();
		for (const board of this.#boards) void this.socket.join(boardRoom(board));
		this.#beat();
		this.socket.emit('resync', missed);
	}

	#refuse(topic: string, code: 'unknown_topic' | 'forbidden'): SubscribeAnswer {
		this.#hub.counters.refusals += 1;
		return { kind: 'refused', topic, code };
	}

	#roomOf(topic: string): string {
		const audience = this.#hub.channel(topic)?.view.audienceOf(this.subject.role) ?? 'all';
		return topicRoom(topic, audience);
	}

	/** Screens that follow the same topics share one heartbeat. */
	#beat(): void {
		void this.socket.leave(this.#beatRoom);
		this.#beatRoom = beatRoom(this.#topics);
		void this.socket.join(this.#beatRoom);
	}
}

const BEAT = 'beat/';

function beatRoom(topics: Iterable<string>): string {
	return BEAT + [...topics].sort().join(',');
}

/** Topics of a heartbeat room; null for any other room. */
export function beatTopics(room: string): readonly string[] | null {
	if (!room.startsWith(BEAT)) return null;
	return room.slice(BEAT.length).split(',').filter(Boolean);
}
