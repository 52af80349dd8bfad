/** One topic: state by key, changes coalesced into frames with a gap-free `seq`, and resume from a ring. */
import type { Role } from '#lib/foundation/subject.ts';
import type { AnyStream } from '#lib/streams/define-stream.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import type { StreamEvent } from '#lib/streams/stream-event.ts';
import type { DeltaFrame, SubscribeAnswer, TopicCursor, TopicSnapshot } from '#lib/streams/wire.ts';
import { topicView, type Audience, type TopicView } from './audience.ts';
import { FrameRing, RING_LIMITS, type RingLimits, type TopicFrames } from './frame-ring.ts';
import { isSameRow } from './same-row.ts';
import { TopicRows, type RowChange } from './topic-rows.ts';

export interface ChannelOptions {
	readonly topic: string;
	/** Streams whose `live.topic` is this topic. */
	readonly streams: readonly AnyStream[];
	readonly epoch: string;
	/** Epoch milliseconds. */
	readonly now: () => number;
	/** Asks for a flush within so many milliseconds. */
	readonly plan: (delayMs: number) => void;
	readonly publish: (frames: TopicFrames) => void;
	readonly limits?: RingLimits;
}

export class TopicChannel {
	readonly topic: string;
	readonly view: TopicView;
	readonly rows: TopicRows;
	readonly #options: ChannelOptions;
	readonly #ring: FrameRing;
	/** Touched rows as they looked in the last frame. */
	readonly #before = new Map<string, LiveEntity | undefined>();
	#seq = 0;

	constructor(options: ChannelOptions) {
		this.topic = options.topic;
		this.view = topicView(options.streams);
		this.rows = new TopicRows(options.streams);
		this.#options = options;
		this.#ring = new FrameRing(options.limits ?? RING_LIMITS);
	}

	/** Newest frame; 0 before the first. */
	get seq(): number {
		return this.#seq;
	}

	apply(event: StreamEvent, stream: AnyStream): void {
		const change = this.rows.reduce(event, stream, this.#options.now());
		if (change === null || stream.live === undefined) return;
		this.#mark(change);
		this.#options.plan(stream.live.coalesceMs);
	}

	/** Removes ended rows from the screens. */
	sweep(): void {
		for (const change of this.rows.sweep(this.#options.now())) this.#mark(change);
		this.flush();
	}

	snapshot(role: Role): TopicSnapshot {
		const audience = this.view.audienceOf(role);
		const entities: LiveEntity[] = [];
		for (const row of this.rows.allVisible()) {
			const seen = this.view.rowFor(audience, row);
			if (seen !== undefined) entities.push(seen);
		}
		const { epoch, now } = this.#options;
		return { topic: this.topic, epoch, seq: this.#seq, at: now(), entities };
	}

	/** The missed frames when the ring still has them, else the whole state. */
	answer(cursor: TopicCursor, role: Role): SubscribeAnswer {
		const { epoch } = this.#options;
		if (cursor.epoch === epoch && cursor.seq !== undefined && cursor.seq <= this.#seq) {
			const audience = this.view.audienceOf(role);
			const frames = cursor.seq === this.#seq ? [] : this.#ring.after(cursor.seq, audience);
			if (frames !== null)
				return { kind: 'resume', topic: this.topic, epoch, seq: this.#seq, frames };
		}
		return { kind: 'snapshot', snapshot: this.snapshot(role) };
	}

	/** Sends what is pending now. Sends nothing when no audience would see a difference. */
	flush(): void {
		if (this.#before.size === 0) return;
		const { epoch, now, publish } = this.#options;
		const at = now();
		const seq = this.#seq + 1;
		const byAudience = new Map<Audience, DeltaFrame>();
		let isVisible = false;
		for (const audience of this.view.audiences) {
			const frame = { topic: this.topic, epoch, seq, at, ...this.#difference(audience) };
			byAudience.set(audience, frame);
			isVisible ||= frame.upserts.length > 0 || frame.removes.length > 0;
		}
		this.#before.clear();
		if (!isVisible) return;
		this.#seq = seq;
		const frames: TopicFrames = { topic: this.topic, seq, at, byAudience };
		this.#ring.push(frames);
		publish(frames);
	}

	#difference(audience: Audience): { upserts: LiveEntity[]; removes: string[] } {
		const upserts: LiveEntity[] = [];
		const removes: string[] = [];
		for (const [key, before] of this.#before) {
			const row = this.rows.visible(key);
			const seen = row === undefined ? undefined : this.view.rowFor(audience, row);
			const was = before === undefined ? undefined : this.view.rowFor(audience, before);
			if (isSameRow(was, seen)) continue;
			if (seen === undefined) removes.push(key);
			else upserts.push(seen);
		}
		return { upserts, removes };
	}

	#mark({ key, before }: RowChange): void {
		if (!this.#before.has(key)) this.#before.set(key, before);
	}
}
