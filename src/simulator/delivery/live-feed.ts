/** Asks the city what happened since the last tick and puts it on its way. */
import { MINUTE_MS } from '#lib/foundation/time.ts';
import type { SourceModel } from '../city/emission.ts';
import type { Distortion } from '../city/scenarios.ts';
import type { Outbox } from './outbox.ts';

/** Longest stretch asked for at once when the feed is behind. */
const LONGEST_STEP_MS = 5 * MINUTE_MS;

export interface LiveFeed {
	/** Tells the newest word on everything, for a server that knows nothing yet. */
	introduce(): void;
	/** Goes on to the simulated instant, or stays where it is while the outbox is full. */
	step(simulatedNow: number): void;
	/** Everything sent by the city before this instant has been answered. */
	settledUntil(): number;
	/** True when the city has told everything before the instant and every call is answered. */
	hasTold(untilMs: number): boolean;
}

export function liveFeed(
	models: readonly SourceModel[],
	{ outbox, distortion, fromMs }: { outbox: Outbox; distortion: Distortion; fromMs: number }
): LiveFeed {
	let cursor = fromMs;
	return {
		introduce() {
			for (const model of models) outbox.add(model.current(fromMs));
		},
		step(simulatedNow) {
			if (outbox.isFull() || simulatedNow <= cursor) return;
			const until = Math.min(simulatedNow, cursor + LONGEST_STEP_MS);
			for (const model of models) distortion.add(model.family, model.between(cursor, until));
			outbox.add(distortion.release(until));
			cursor = until;
		},
		hasTold: (untilMs) => cursor >= untilMs && outbox.oldestAt() === null,
		// What was introduced is older than the start: the past tells it again, whoever answered it.
		settledUntil: () =>
			Math.max(
				fromMs,
				Math.min(cursor, outbox.oldestAt() ?? cursor, distortion.heldSince() ?? cursor)
			)
	};
}
