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
	/** Rows in one resume; more would outweigh the per-client cap of 1 MB, and a snapshot is lighter. */
	readonly maxResumeRows: number;
}

export const RING_LIMITS: RingLimits = {
	maxFrames: 2_000,
	maxAgeMs: 5 * MINUTE_MS,
	maxResumeRows: 5_000
};

export class FrameRing {
	readonly #limits: RingLimits;
	#frames: TopicFrames[] = [];

	constructor(limits: RingLimits = RING_LIMITS) {
		this.#limits = limits;
	}

	/** Frames must come in dense `seq` order. */
	push(frames: TopicFrames): void {
		this.#frames.push(frames);
		this.#dropOld(frames.at);
	}

	/** Frames after `seq`, oldest first; null when the ring does not hold them all or they weigh too much. */
	after(seq: number, audience: Audience): DeltaFrame[] | null {
		const first = this.#frames[0];
		if (first === undefined || seq + 1 < first.seq) return null;
		const found: DeltaFrame[] = [];
		let rows = 0;
		for (const frames of this.#frames.slice(seq + 1 - first.seq)) {
			const frame = frames.byAudience.get(audience);
			if (frame === undefined) return null;
			rows += frame.upserts.length + frame.removes.length;
			if (rows > this.#limits.maxResumeRows) return null;
			found.push(frame);
		}
		return found;
	}

	#dropOld(nowMs: number): void {
		const { maxFrames, maxAgeMs } = this.#limits;
		const youngest = this.#frames.findIndex(({ at }) => nowMs - at <= maxAgeMs);
		const drop = Math.max(youngest, this.#frames.length - maxFrames);
		if (drop > 0) this.#frames.splice(0, drop);
	}
}
