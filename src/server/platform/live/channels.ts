/** The channels of every topic that a stream feeds, and the way an event finds its own. */
import type { AnyStream } from '#lib/streams/define-stream.ts';
import type { StreamEvent } from '#lib/streams/stream-event.ts';
import { FlushTimer } from './flush-timer.ts';
import type { TopicFrames } from './frame-ring.ts';
import type { SavedState } from './state-file.ts';
import { TopicChannel, type ChannelOptions } from './topic-channel.ts';

export interface ChannelsOptions extends Omit<
	ChannelOptions,
	'topic' | 'streams' | 'plan' | 'publish'
> {
	/** Takes the frames of all topics that moved together. */
	readonly publish: (frames: readonly TopicFrames[]) => void;
}

export class Channels {
	readonly byTopic: ReadonlyMap<string, TopicChannel>;
	readonly #streamByName: ReadonlyMap<string, AnyStream>;
	readonly #now: () => number;
	readonly #publish: (frames: readonly TopicFrames[]) => void;
	readonly #timer = new FlushTimer(() => {
		this.#together((channel) => {
			channel.flush();
		});
	});
	/** Frames of the flush under way; null outside of one. */
	#batch: TopicFrames[] | null = null;

	constructor(streams: readonly AnyStream[], options: ChannelsOptions) {
		const feeds = new Map<string, AnyStream[]>();
		for (const stream of streams) {
			if (stream.live === undefined) continue;
			const { topic } = stream.live;
			feeds.set(topic, [...(feeds.get(topic) ?? []), stream]);
		}
		this.byTopic = new Map(
			[...feeds].map(([topic, members]) => [
				topic,
				new TopicChannel({
					...options,
					topic,
					streams: members,
					plan: (delayMs) => {
						this.#timer.within(delayMs);
					},
					publish: (frames) => {
						if (this.#batch === null) this.#publish([frames]);
						else this.#batch.push(frames);
					}
				})
			])
		);
		this.#streamByName = new Map(streams.map((stream) => [stream.name, stream]));
		this.#now = options.now;
		this.#publish = options.publish;
	}

	/** Applies an event and plans its frame. Events of streams without live state change nothing. */
	apply(event: StreamEvent): void {
		const stream = this.#streamByName.get(event.stream);
		if (stream?.live === undefined) return;
		this.byTopic.get(stream.live.topic)?.apply(event, stream);
	}

	/** Applies an event without telling anybody: the epoch is new, so every client takes a snapshot. */
	replay(event: StreamEvent): void {
		const stream = this.#streamByName.get(event.stream);
		if (stream?.live === undefined) return;
		this.byTopic.get(stream.live.topic)?.rows.reduce(event, stream, this.#now());
	}

	restore(saved: SavedState): void {
		const nowMs = this.#now();
		for (const [topic, rows] of Object.entries(saved.topics)) {
			const channel = this.byTopic.get(topic);
			for (const row of rows) channel?.rows.put(row, nowMs);
		}
	}

	dump(): SavedState['topics'] {
		return Object.fromEntries(
			[...this.byTopic].map(([topic, channel]) => [topic, channel.rows.all()])
		);
	}

	sweep(): void {
		this.#together((channel) => {
			channel.sweep();
		});
	}

	close(): void {
		this.#timer.cancel();
	}

	/** Collects the frames of all topics and publishes them at once. */
	#together(act: (channel: TopicChannel) => void): void {
		const batch: TopicFrames[] = [];
		this.#batch = batch;
		try {
			for (const channel of this.byTopic.values()) act(channel);
		} finally {
			this.#batch = null;
		}
		if (batch.length > 0) this.#publish(batch);
	}
}
