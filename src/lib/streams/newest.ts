/** The commonest reducer: the row is the item of the newest event. */
import type { LiveEntity } from './live-state.ts';
import { orderTime, type StreamEvent } from './stream-event.ts';

/**
 * Newest order time wins; at equal times the larger event id wins, so that arrival order cannot matter.
 */
export function newestWins<Item extends object>(
	key: (item: Item) => string
): (previous: LiveEntity | undefined, event: StreamEvent<Item>) => LiveEntity {
	return (previous, event) => {
		const asOf = orderTime(event);
		if (previous !== undefined) {
			if (asOf < previous.asOf) return previous;
			if (asOf === previous.asOf && event.id <= String(previous['eventId'])) return previous;
		}
		return { ...event.data, key: key(event.data), asOf, eventId: event.id, flags: event.flags };
	};
}
