/** One timer for all topics: whoever is most urgent takes the others along, so that a screen gets one message for all. */
export class FlushTimer {
	readonly #run: () => void;
	#timer: NodeJS.Timeout | undefined;
	#dueAtMs = Infinity;

	constructor(run: () => void) {
		this.#run = run;
	}

	/** Runs within the delay, milliseconds; sooner when something else is due sooner. */
	within(delayMs: number): void {
		const dueAtMs = performance.now() + delayMs;
		if (dueAtMs >= this.#dueAtMs) return;
		clearTimeout(this.#timer);
		this.#dueAtMs = dueAtMs;
		this.#timer = setTimeout(() => {
			this.#dueAtMs = Infinity;
			this.#run();
		}, delayMs);
	}

	cancel(): void {
		clearTimeout(this.#timer);
		this.#dueAtMs = Infinity;
	}
}
