/** Keeps one socket alive: reconnects with full jitter, notices silence, and asks for polling when nothing helps. */
import type { Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '#lib/streams/wire.ts';
import { fullJitterMs } from './full-jitter.ts';

export type ClientSocket = Socket<ServerToClient, ClientToServer>;
/** `connecting` until the first success, then `live` or `lost`. */
export type LinkState = 'connecting' | 'live' | 'lost';

export interface LinkLimits {
	/** Two heartbeats missed: TCP may believe in a half-open link for minutes. */
	readonly silentAfterMs: number;
	/** Source of both: security-and-reliability.md §7.4. */
	readonly pollAfterMs: number;
	readonly pollEveryMs: number;
}

export const LINK_LIMITS: LinkLimits = {
	silentAfterMs: 11_000,
	pollAfterMs: 60_000,
	pollEveryMs: 5_000
};

export interface KeeperEvents {
	readonly up: () => void;
	readonly stateChanged: (state: LinkState) => void;
	/** No socket for a long time. Repeats while it lasts. */
	readonly poll: () => void;
}

const LOOK_EVERY_MS = 500;

export class LinkKeeper {
	readonly #socket: ClientSocket;
	readonly #events: KeeperEvents;
	readonly #limits: LinkLimits;
	#state: LinkState = 'connecting';
	#attempt = 0;
	/** Waiting time that the server asked for before its restart. */
	#askedMs: number | null = null;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#look: ReturnType<typeof setInterval> | undefined;
	#heardAtMs = performance.now();
	#polledAtMs = 0;

	/** The socket must be made with `autoConnect: false` and `reconnection: false`. */
	constructor(socket: ClientSocket, events: KeeperEvents, limits: LinkLimits = LINK_LIMITS) {
		this.#socket = socket;
		this.#events = events;
		this.#limits = limits;
		socket.on('connect', () => {
			this.#up();
		});
		socket.on('disconnect', () => {
			this.#down();
		});
		socket.on('connect_error', () => {
			// A refused session keeps the transport and its old cookie; a fresh one must be made.
			socket.disconnect();
			this.#down();
		});
		socket.on('restart', (retryAfterMs) => {
			this.#askedMs = retryAfterMs;
			// The server answers nothing any more, although the socket still stands for a moment.
			this.#enter('lost');
		});
		socket.onAny(() => {
			this.#heardAtMs = performance.now();
		});
	}

	get state(): LinkState {
		return this.#state;
	}

	/** Monotonic time of the last word from the server, milliseconds. */
	get heardAtMs(): number {
		return this.#heardAtMs;
	}

	start(): void {
		if (this.#look !== undefined) return;
		this.#heardAtMs = performance.now();
		this.#look = setInterval(() => {
			this.#lookAround();
		}, LOOK_EVERY_MS);
		this.#socket.connect();
	}

	stop(): void {
		clearInterval(this.#look);
		this.#look = undefined;
		clearTimeout(this.#retry);
		this.#retry = undefined;
		this.#socket.disconnect();
	}

	#up(): void {
		this.#attempt = 0;
		this.#askedMs = null;
		this.#heardAtMs = performance.now();
		this.#enter('live');
		this.#events.up();
	}

	#down(): void {
		if (this.#look === undefined || this.#retry !== undefined) return;
		if (this.#state === 'live') this.#enter('lost');
		const waitMs = (this.#askedMs ?? 0) + fullJitterMs(this.#attempt, Math.random);
		this.#attempt += 1;
		this.#askedMs = null;
		this.#retry = setTimeout(() => {
			this.#retry = undefined;
			this.#socket.connect();
		}, waitMs);
	}

	#lookAround(): void {
		const now = performance.now();
		const silentMs = now - this.#heardAtMs;
		if (this.#socket.connected) {
			if (silentMs > this.#limits.silentAfterMs) this.#socket.disconnect();
			return;
		}
		if (silentMs < this.#limits.pollAfterMs) return;
		if (now - this.#polledAtMs < this.#limits.pollEveryMs) return;
		this.#polledAtMs = now;
		this.#events.poll();
	}

	#enter(state: LinkState): void {
		if (this.#state === state) return;
		this.#state = state;
		this.#events.stateChanged(state);
	}
}
