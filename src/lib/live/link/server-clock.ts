/** The server's clock as this page knows it: our monotonic clock plus an offset learnt from server messages. */

/** Messages that the offset is learnt from; old ones leave, so that slow drift is followed. */
const SAMPLES = 24;
/** The wall clock may run ahead of the monotonic one by this much before we believe that the machine slept. */
const SLEEP_MS = 2_000;

export interface LocalClocks {
	/** Never jumps, but may stand still while the machine sleeps. Milliseconds. */
	readonly monotonic: () => number;
	/** May jump, but goes on during sleep. Epoch milliseconds. */
	readonly wall: () => number;
}

export const PAGE_CLOCKS: LocalClocks = {
	monotonic: () => performance.now(),
	wall: () => Date.now()
};

export class ServerClock {
	readonly #clocks: LocalClocks;
	readonly #offsets: number[];
	#sleptMs = 0;
	#last: { monotonic: number; wall: number };

	/** `serverNowMs` is the server's time in the page as it was rendered, epoch milliseconds. */
	constructor(serverNowMs: number, clocks: LocalClocks = PAGE_CLOCKS) {
		this.#clocks = clocks;
		this.#last = { monotonic: clocks.monotonic(), wall: clocks.wall() };
		this.#offsets = [serverNowMs - this.#last.monotonic];
	}

	/** A server message carried this time, epoch milliseconds. Delay makes it look early, never late. */
	learn(serverAtMs: number): void {
		this.#noticeSleep();
		if (this.#sleptMs > 0) {
			// The message ends the guess about the sleep: only what the server says counts from here on.
			this.#sleptMs = 0;
			this.#offsets.length = 0;
		}
		this.#offsets.push(serverAtMs - this.#clocks.monotonic());
		if (this.#offsets.length > SAMPLES) this.#offsets.shift();
	}

	/** Server time now, epoch milliseconds. It goes on when the link is dead, so figures age. */
	now(): number {
		this.#noticeSleep();
		return this.#clocks.monotonic() + this.#sleptMs + Math.max(...this.#offsets);
	}

	#noticeSleep(): void {
		const monotonic = this.#clocks.monotonic();
		const wall = this.#clocks.wall();
		const ahead = wall - this.#last.wall - (monotonic - this.#last.monotonic);
		if (ahead > SLEEP_MS) this.#sleptMs += ahead;
		this.#last = { monotonic, wall };
	}
}
