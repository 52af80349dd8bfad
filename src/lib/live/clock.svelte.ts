/** The server's time as runes: ages on screen grow every second, whether or not the link lives. */
import { PAGE_CLOCKS, ServerClock, type LocalClocks } from './link/server-clock.ts';

const TICK_MS = 1_000;

export class Clock {
	readonly #clock: ServerClock;
	readonly #clocks: LocalClocks;
	/** Server time, epoch milliseconds; moves once a second after `start`. */
	now = $state.raw(0);

	/** `serverNowMs` comes from the page load, so that server and first paint agree. */
	constructor(serverNowMs: number, clocks: LocalClocks = PAGE_CLOCKS) {
		this.#clock = new ServerClock(serverNowMs, clocks);
		this.#clocks = clocks;
		this.now = serverNowMs;
	}

	/** Server time at this moment, epoch milliseconds. Not reactive. */
	read(): number {
		return this.#clock.now();
	}

	/** Server time of a moment on the page's monotonic clock, epoch milliseconds. */
	at(monotonicMs: number): number {
		return this.read() - (this.#clocks.monotonic() - monotonicMs);
	}

	/** A server message carried this time, epoch milliseconds. */
	learn(serverAtMs: number): void {
		this.#clock.learn(serverAtMs);
	}

	/** Ticks until the returned function is called. */
	start(): () => void {
		this.now = this.read();
		const timer = setInterval(() => {
			this.now = this.read();
		}, TICK_MS);
		return () => {
			clearInterval(timer);
		};
	}
}
