/** Connects a topic's copy to the link and tells when there is something new to show. */
import type { SubscribeAnswer } from '#lib/streams/wire.ts';
import type { Follower } from './live-link.ts';
import type { TopicReplica } from './topic-replica.ts';

export interface FollowerEvents {
	/** The copy changed. */
	readonly changed: () => void;
	/** The copy is known to be complete at this moment. */
	readonly confirmed: () => void;
	readonly refused: (code: 'unknown_topic' | 'forbidden') => void;
}

export function topicFollower(replica: TopicReplica, events: FollowerEvents): Follower {
	function take(answer: Exclude<SubscribeAnswer, { kind: 'refused' }>): boolean {
		if (answer.kind === 'snapshot') {
			replica.replace(answer.snapshot);
			events.changed();
			return true;
		}
		const isComplete = answer.frames.every((frame) => replica.apply(frame) !== 'gap');
		if (answer.frames.length > 0) events.changed();
		return isComplete && !replica.isBehind(answer.seq);
	}

	return {
		topic: replica.topic,
		cursor: () => replica.cursor,
		answered: (answer) => {
			if (answer.kind === 'refused') {
				events.refused(answer.code);
				return true;
			}
			const isComplete = take(answer);
			if (isComplete) events.confirmed();
			return isComplete;
		},
		received: (frame) => {
			const outcome = replica.apply(frame);
			if (outcome === 'gap') return false;
			if (outcome === 'applied') events.changed();
			events.confirmed();
			return true;
		},
		confirmed: (newestSeq) => {
			if (replica.isBehind(newestSeq)) return false;
			events.confirmed();
			return true;
		}
	};
}
