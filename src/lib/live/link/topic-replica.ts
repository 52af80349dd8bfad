/** The client's copy of a topic. It applies frames in order, knows a gap when it sees one and never guesses. */
import type { LiveEntity } from '#lib/streams/live-state.ts';
import type { DeltaFrame, TopicCursor, TopicSnapshot } from '#lib/streams/wire.ts';

/** `known`: the frame was already inside. `gap`: something is missing, ask the server. */
export type FrameOutcome = 'applied' | 'known' | 'gap';

export class TopicReplica {
	readonly topic: string;
	#epoch: string | undefined;
	#seq = 0;
	#atMs: number | null = null;
	#rows = new Map<string, LiveEntity>();
	/** True while `#rows` is out in the open and must not be changed any more. */
	#isShared = false;

	constructor(topic: string) {
		this.topic = topic;
	}

	/** Where to go on from; without epoch before the first snapshot. */
	get cursor(): TopicCursor {
		if (this.#epoch === undefined) return { topic: this.topic };
		return { topic: this.topic, epoch: this.#epoch, seq: this.#seq };
	}

	/** Server time of the newest frame or snapshot, epoch milliseconds; null before the first. */
	get atMs(): number | null {
		return this.#atMs;
	}

	/** The rows by key. The map never changes afterwards: a later change makes a new one. */
	get rows(): ReadonlyMap<string, LiveEntity> {
		this.#isShared = true;
		return this.#rows;
	}

	/** Takes the whole state. A snapshot that is older than what we have is ignored; answers whether it was taken. */
	adopt(snapshot: TopicSnapshot): boolean {
		const isOlder =
			snapshot.epoch === this.#epoch
				? snapshot.seq < this.#seq
				: this.#atMs !== null && snapshot.at < this.#atMs;
		if (isOlder) return false;
		this.replace(snapshot);
		return true;
	}

	/** Takes the whole state as the server's answer to our cursor, whatever we had. */
	replace(snapshot: TopicSnapshot): void {
		this.#epoch = snapshot.epoch;
		this.#seq = snapshot.seq;
		this.#atMs = snapshot.at;
		this.#rows = new Map(snapshot.entities.map((row) => [row.key, row]));
		this.#isShared = false;
	}

	apply(frame: DeltaFrame): FrameOutcome {
		if (frame.epoch !== this.#epoch) return 'gap';
		if (frame.seq <= this.#seq) return 'known';
		if (frame.seq > this.#seq + 1) return 'gap';
		const rows = this.#draft();
		for (const row of frame.upserts) rows.set(row.key, row);
		for (const key of frame.removes) rows.delete(key);
		this.#seq = frame.seq;
		this.#atMs = frame.at;
		return 'applied';
	}

	/** True when the server has sent a frame of this topic that never reached us. */
	isBehind(newestSeq: number): boolean {
		return newestSeq > this.#seq;
	}

	#draft(): Map<string, LiveEntity> {
		if (this.#isShared) {
			this.#rows = new Map(this.#rows);
			this.#isShared = false;
		}
		return this.#rows;
	}
}
