/**
 * Feeds one GeoJSON source without overrunning it: while a push is on its way only the newest waits, and what
 * looks the same as on screen is not sent, since any push repaints the map several times.
 */
import type { FeatureCollection } from 'geojson';

export interface SourceFeedOptions {
	/** Shortest time between two pushes, milliseconds. */
	readonly minIntervalMs: number;
	/** Hands the data over; resolves when the worker took it. */
	readonly send: (data: FeatureCollection) => Promise<void>;
}

export class SourceFeed {
	readonly #options: SourceFeedOptions;
	#waiting: FeatureCollection | null = null;
	#isBusy = false;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#isStopped = false;
	#sentText = '';

	constructor(options: SourceFeedOptions) {
		this.#options = options;
	}

	push(data: FeatureCollection): void {
		this.#waiting = data;
		if (!this.#isBusy) void this.#drain();
	}

	stop(): void {
		this.#isStopped = true;
		this.#waiting = null;
		if (this.#timer !== null) clearTimeout(this.#timer);
	}

	async #drain(): Promise<void> {
		const data = this.#waiting;
		if (data === null || this.#isStopped) return;
		this.#waiting = null;
		const text = JSON.stringify(data);
		if (text === this.#sentText) return;
		this.#sentText = text;
		this.#isBusy = true;
		const rest = new Promise<void>((resolve) => {
			this.#timer = setTimeout(resolve, this.#options.minIntervalMs);
		});
		try {
			await this.#options.send(data);
			await rest;
		} finally {
			this.#isBusy = false;
		}
		await this.#drain();
	}
}
