/** The last frames of a topic, so that a client that was away gets exactly what it missed. */
import { MINUTE_MS } from '#lib/foundation/time.ts';
import type { DeltaFrame } from '#lib/streams/wire.ts';
import type { Audience } from './audience.ts';

/** One coalesced change as every audience sees it. All audiences share `seq`. */
export interface TopicFrames {
	readonly topic: string;
	readonly seq: number;
	readonly at: number;
	readonly byAudience: ReadonlyMap<Audience, DeltaFrame>;
}

export interface RingLimits {
	/** Source: security-and-reliability.md §7.4, 2,000 frames or 5 minutes. */
	readonly maxFrames: number;
	readonly maxAgeMs: number;
	/** Rows of all kept frames together; a longer resume would outweigh the client's cap of 1 MB. */
	readonly maxRows: number;
}

export const RING_LIMITS: RingLimits = {
	maxFrames: 2_000,
	maxAgeMs: 5 * MINUTE_MS,
	maxRows: 4_000
};

export class FrameRing {
	readonly #limits: RingLimits;
	readonly #frames: TopicFrames[] = [];
	#rows = 0;

	constructor(limits: RingLimits = RING_LIMITS) {
		this.#limits = limits;
	}

	/** Frames must come in dense `seq` order. */
	push(frames: TopicFrames): void {
		this.#frames.push(frames);
		this.#rows += rowsOf(frames);
		this.#dropOld(frames.at);
	}

	/** Frames after `seq`, oldest first; null when the ring does not hold them all. */
	after(seq: number, audience: Audience): DeltaFrame[] | null {
		const first = this.#frames[0];
		if (first === undefined || seq + 1 < first.seq) return null;
		return this.#frames
			.slice(seq + 1 - first.seq)
			.flatMap(({ byAudience }) => byAudience.get(audience) ?? []);
	}

	#dropOld(nowMs: number): void {
		const { maxFrames, maxAgeMs, maxRows } = this.#limits;
		let drop = 0;
		for (const frames of this.#frames) {
			const isOver =
				this.#frames.length - drop > maxFrames ||
				this.#rows > maxRows ||
				nowMs - frames.at > maxAgeMs;
			if (!isOver) break;
			this.#rows -= rowsOf(frames);
			drop += 1;
		}
		if (drop > 0) this.#frames.splice(0, drop);
	}
}

function rowsOf({ byAudience }: TopicFrames): number {
	let most = 0;
	for (const { upserts, removes } of byAudience.values())
		most = Math.max(most, upserts.length + removes.length);
	return most;
}
