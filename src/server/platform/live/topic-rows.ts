/** The latest state of a topic by key. Ended rows are hidden but remembered, so that a late event cannot revive them. */
import type { AnyStream } from '#lib/streams/define-stream.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import type { StreamEvent } from '#lib/streams/stream-event.ts';

/** A row before and after an event, as screens see it; undefined when it is not shown. */
export interface RowChange {
	readonly key: string;
	readonly before: LiveEntity | undefined;
	readonly after: LiveEntity | undefined;
}

export class TopicRows {
	readonly #streams: readonly AnyStream[];
	readonly #rows = new Map<string, LiveEntity>();
	readonly #hidden = new Set<string>();
	/** After this time no event of an ended entity can be accepted any more. */
	readonly #forgetAfterMs: number;

	constructor(streams: readonly AnyStream[]) {
		this.#streams = streams;
		this.#forgetAfterMs = Math.max(...streams.map(({ clock }) => clock.rejectAfterMs));
	}

	/** The change that an event makes, or null when the row already knows better. */
	reduce(event: StreamEvent, stream: AnyStream, nowMs: number): RowChange | null {
		const { live } = stream;
		if (live === undefined) return null;
		const key = live.entityKey(event);
		const known = this.#rows.get(key);
		const row = live.reduce(known, event);
		if (row === known) return null;
		const before = this.#hidden.has(key) ? undefined : known;
		this.put(row, nowMs, key);
		return { key, before, after: this.visible(key) };
	}

	put(row: LiveEntity, nowMs: number, key: string = row.key): void {
		this.#rows.set(key, row);
		if (this.#isOver(row, nowMs)) this.#hidden.add(key);
		else this.#hidden.delete(key);
	}

	visible(key: string): LiveEntity | undefined {
		return this.#hidden.has(key) ? undefined : this.#rows.get(key);
	}

	*allVisible(): Iterable<LiveEntity> {
		for (const [key, row] of this.#rows) if (!this.#hidden.has(key)) yield row;
	}

	/** Every row, the hidden ones too, for the state file. */
	all(): LiveEntity[] {
		return [...this.#rows.values()];
	}

	/** Hides the rows that are over now and forgets those that nothing can change any more. */
	sweep(nowMs: number): RowChange[] {
		const ended: RowChange[] = [];
		for (const [key, row] of this.#rows) {
			if (this.#hidden.has(key)) {
				if (nowMs - Date.parse(row.asOf) > this.#forgetAfterMs) this.#forget(key);
			} else if (this.#isOver(row, nowMs)) {
				this.#hidden.add(key);
				ended.push({ key, before: row, after: undefined });
			}
		}
		return ended;
	}

	#isOver(row: LiveEntity, nowMs: number): boolean {
		return this.#streams.some(({ live }) => live?.isOver?.(row, nowMs) === true);
	}

	#forget(key: string): void {
		this.#rows.delete(key);
		this.#hidden.delete(key);
	}
}
