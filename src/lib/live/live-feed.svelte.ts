/** One topic as runes: starts from the page's snapshot, then follows the hub with one replacement per paint. */
import type { LiveEntity } from '#lib/streams/live-state.ts';
import type { TopicSnapshot } from '#lib/streams/wire.ts';
import type { Clock } from './clock.svelte.ts';
import type { Follower } from './link/live-link.ts';
import { topicFollower } from './link/topic-follower.ts';
import { TopicReplica } from './link/topic-replica.ts';
import { oncePerFrame } from './once-per-frame.ts';

export class LiveFeed<Row extends LiveEntity = LiveEntity> {
	readonly topic: string;
	readonly #replica: TopicReplica;
	readonly follower: Follower;
	/** Rows by key. Replaced as a whole, never changed. */
	rows: ReadonlyMap<string, Row> = $state.raw(new Map());
	/** Server time at which the rows were last known to be complete, epoch milliseconds; null before the first. */
	receivedAtMs: number | null = $state.raw(null);
	/** Why the server does not show this topic to us; null when it does. */
	refusal: 'unknown_topic' | 'forbidden' | null = $state.raw(null);
	readonly list: readonly Row[] = $derived([...this.rows.values()]);
	/** Order clock of the newest row, UTC ISO; null without rows. */
	readonly asOf: string | null = $derived(newest(this.list));

	constructor(topic: string, clock: Clock) {
		this.topic = topic;
		this.#replica = new TopicReplica(topic);
		const show = oncePerFrame(() => {
			this.#show();
		});
		this.follower = topicFollower(this.#replica, {
			changed: show,
			confirmed: () => {
				this.receivedAtMs = clock.read();
			},
			refused: (code) => {
				this.refusal = code;
			}
		});
	}

	/** Takes the snapshot of a page load unless ours is newer. */
	adopt(snapshot: TopicSnapshot): void {
		if (!this.#replica.adopt(snapshot)) return;
		this.receivedAtMs = Math.max(snapshot.at, this.receivedAtMs ?? 0);
		this.#show();
	}

	#show(): void {
		this.rows = this.#replica.rows as ReadonlyMap<string, Row>;
	}
}

function newest(rows: readonly LiveEntity[]): string | null {
	return rows.reduce<string | null>(
		(latest, { asOf }) => (latest === null || asOf > latest ? asOf : latest),
		null
	);
}
