/** Everything live of one visit, handed down by Svelte context: the clock, the connection and the feeds by topic. */
import { createContext, onMount, untrack } from 'svelte';
import type { BoardName, BoardState } from '#lib/domains/boards.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import type { TopicSnapshot } from '#lib/streams/wire.ts';
import { Clock } from './clock.svelte.ts';
import { Connection, openSocket } from './connection.svelte.ts';
import { isServerReachable } from './is-server-reachable.ts';
import type { BoardFollower } from './link/live-link.ts';
import { LiveFeed } from './live-feed.svelte.ts';

/** A thousand screens hear of a new board at once; they ask for it spread over this time. Milliseconds. */
const ASK_SPREAD_MS = 300;

export interface LiveDependencies {
	/** Server time in the page load, epoch milliseconds. */
	readonly serverNowMs: number;
	/** `invalidate` and `invalidateAll` of `$app/navigation`. */
	readonly invalidate: (resource: string) => Promise<void>;
	readonly invalidateAll: () => Promise<void>;
}

export class Live {
	readonly clock: Clock;
	readonly connection: Connection;
	readonly #dependencies: LiveDependencies;
	readonly #feeds = new Map<string, LiveFeed>();
	readonly #held = new Map<string, { count: number; readonly stop: () => void }>();
	readonly #watchers = new Set<BoardFollower>();
	readonly #asking = new Set<string>();

	constructor(dependencies: LiveDependencies) {
		this.#dependencies = dependencies;
		this.clock = new Clock(dependencies.serverNowMs);
		this.connection = new Connection({
			open: openSocket,
			clock: this.clock,
			changed: (board) => {
				this.#askFor(board);
			},
			poll: () => void this.#reload()
		});
	}

	/** Starts clock and connection until the returned function is called. */
	start(): () => void {
		const stopClock = this.clock.start();
		const stopConnection = this.connection.start();
		return () => {
			stopConnection();
			stopClock();
		};
	}

	/**
	 * Follows a topic for the life of the calling component. `snapshot` reads the page's data, so that a
	 * fresh load is taken over; null when the page has none.
	 */
	follow<Row extends LiveEntity>(
		topic: string,
		snapshot: () => TopicSnapshot | null
	): LiveFeed<Row> {
		const feed = this.#feed(topic);
		const loaded = untrack(snapshot);
		if (loaded !== null) feed.adopt(loaded);
		$effect.pre(() => {
			const fresh = snapshot();
			if (fresh !== null) untrack(() => feed.adopt(fresh));
		});
		// A subscription is an outside resource that lives as long as the component.
		$effect(() => untrack(() => this.#hold(feed)));
		return feed as LiveFeed<Row>;
	}

	/** Reloads `ioc:<board>` whenever the server has another answer than `shown`, for the life of the calling component. */
	watch(shown: () => Readonly<Partial<Record<BoardName, BoardState>>>): void {
		$effect(() =>
			untrack(() => {
				const watchers = Object.values(shown()).map(({ board, version }) => ({
					board,
					version: () => untrack(shown)[board]?.version ?? version
				}));
				for (const watcher of watchers) this.#watchers.add(watcher);
				this.connection.watch([...this.#watchers]);
				return () => {
					for (const watcher of watchers) this.#watchers.delete(watcher);
					this.connection.watch([...this.#watchers]);
				};
			})
		);
	}

	#feed(topic: string): LiveFeed {
		const feed = this.#feeds.get(topic) ?? new LiveFeed(topic, this.clock);
		this.#feeds.set(topic, feed);
		return feed;
	}

	/** Several components may follow one topic; the server hears of the first and of the last. */
	#hold(feed: LiveFeed): () => void {
		const { topic } = feed;
		const held = this.#held.get(topic) ?? { count: 0, stop: this.connection.follow(feed.follower) };
		held.count += 1;
		this.#held.set(topic, held);
		return () => {
			held.count -= 1;
			if (held.count > 0) return;
			this.#held.delete(topic);
			held.stop();
		};
	}

	/** Asks first whether anybody is there: a load that fails would replace the page by an error. */
	async #reload(): Promise<void> {
		if (await isServerReachable()) await this.#dependencies.invalidateAll();
	}

	#askFor(board: string): void {
		if (this.#asking.has(board)) return;
		this.#asking.add(board);
		setTimeout(() => {
			this.#asking.delete(board);
			if (this.connection.state === 'live') void this.#dependencies.invalidate(`ioc:${board}`);
		}, Math.random() * ASK_SPREAD_MS);
	}
}

const [readLive, provideLive] = createContext<Live>();

/** Makes the visit's live side; for the layout. It connects once mounted, so never on the server. */
export function createLive(dependencies: LiveDependencies): Live {
	const live = provideLive(new Live(dependencies));
	onMount(() => live.start());
	return live;
}

/** The live side of the layout above. */
export const useLive: () => Live = readLive;
