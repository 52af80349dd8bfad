/** A browser's link and topic copy that remember everything that reached them, in order. */
import type { LiveEntity } from '#lib/streams/live-state.ts';
import type { DeltaFrame, TopicSnapshot } from '#lib/streams/wire.ts';
import type { ClientSocket, LinkLimits } from '#lib/live/link/link-keeper.ts';
import { LINK_LIMITS } from '#lib/live/link/link-keeper.ts';
import { LiveLink, type LinkEvents } from '#lib/live/link/live-link.ts';
import { topicFollower } from '#lib/live/link/topic-follower.ts';
import { TopicReplica, type FrameOutcome } from '#lib/live/link/topic-replica.ts';

class WitnessReplica extends TopicReplica {
	readonly frames: DeltaFrame[] = [];
	readonly snapshots: TopicSnapshot[] = [];

	override apply(frame: DeltaFrame): FrameOutcome {
		const outcome = super.apply(frame);
		if (outcome === 'applied') this.frames.push(frame);
		return outcome;
	}

	override replace(snapshot: TopicSnapshot): void {
		this.snapshots.push(snapshot);
		super.replace(snapshot);
	}
}

export interface Witness {
	readonly link: LiveLink;
	readonly replica: WitnessReplica;
	/** Every row that frames brought, in order. */
	readonly upserts: () => LiveEntity[];
	/** Number of every applied frame, in order. */
	readonly seqs: () => number[];
	readonly refusals: string[];
}

export function aWitness(
	topic: string,
	open: () => ClientSocket,
	options: { events?: LinkEvents; limits?: Partial<LinkLimits> } = {}
): Witness {
	const replica = new WitnessReplica(topic);
	const refusals: string[] = [];
	const link = new LiveLink(open, options.events, { ...LINK_LIMITS, ...options.limits });
	link.follow(
		topicFollower(replica, {
			changed: () => undefined,
			confirmed: () => undefined,
			refused: (code) => refusals.push(code)
		})
	);
	link.start();
	return {
		link,
		replica,
		refusals,
		upserts: () => replica.frames.flatMap(({ upserts }) => upserts),
		seqs: () => replica.frames.map(({ seq }) => seq)
	};
}

/** 1, 2, 3 … from the first to the last number. */
export function denseFrom(first: number, length: number): number[] {
	return Array.from({ length }, (_, index) => first + index);
}
