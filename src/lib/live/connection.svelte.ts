/** The live link as runes: its state, since when it is lost, and whether a newer build waits. */
import { io } from 'socket.io-client';
import type { Clock } from './clock.svelte.ts';
import type { ClientSocket, LinkState } from './link/link-keeper.ts';
import { LiveLink, type BoardFollower, type Follower } from './link/live-link.ts';

/** The socket of our own server, made but not opened. We reconnect ourselves, with full jitter. */
export function openSocket(): ClientSocket {
	return io('/', {
		path: '/live',
		transports: ['websocket'],
		autoConnect: false,
		reconnection: false,
		forceNew: true,
		timeout: 5_000
	});
}

export interface ConnectionDependencies {
	/** Makes the socket; called when the connection starts, so never on the server. */
	readonly open: () => ClientSocket;
	readonly clock: Clock;
	/** A board has an answer that the page does not show. */
	readonly changed: (board: string) => void;
	/** No socket for a minute: load the page's data instead. Repeats every 5 s. */
	readonly poll: () => void;
}

export class Connection {
	readonly #link: LiveLink;
	state: LinkState = $state.raw('connecting');
	/** Server time of the last word before the link was lost, epoch milliseconds; null while it lives. */
	linkLostAtMs: number | null = $state.raw(null);
	/** Build id of the server; null before the first heartbeat. */
	serverBuild: string | null = $state.raw(null);

	constructor({ open, clock, changed, poll }: ConnectionDependencies) {
		this.#link = new LiveLink(open, {
			stateChanged: (state) => {
				this.state = state;
				const { heardAtMs } = this.#link;
				const isLost = state === 'lost' && heardAtMs !== null;
				this.linkLostAtMs = isLost ? clock.at(heardAtMs) : null;
			},
			serverTime: (atMs) => {
				clock.learn(atMs);
			},
			build: (build) => {
				this.serverBuild = build;
			},
			changed,
			poll
		});
	}

	/** Connects until the returned function is called. */
	start(): () => void {
		this.#link.start();
		return () => {
			this.#link.stop();
		};
	}

	follow(follower: Follower): () => void {
		return this.#link.follow(follower);
	}

	watch(boards: readonly BoardFollower[]): void {
		this.#link.watch(boards);
	}
}
