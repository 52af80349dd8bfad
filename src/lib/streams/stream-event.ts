/** An accepted event as the journal keeps it: the envelope and the item, two clocks, one order. */
export interface StreamEvent<Item = unknown> {
	/** Place in the journal; dense and strictly increasing from 1. */
	readonly seq: number;
	/** `stream/natural key`: the same happening always gets the same id. */
	readonly id: string;
	readonly stream: string;
	readonly subject: string;
	/** Registered source whose key signed the call. */
	readonly source: string;
	/** Device clock, UTC ISO with milliseconds. */
	readonly observedAt: string;
	/** Our clock, UTC ISO with milliseconds. */
	readonly receivedAt: string;
	/** Marks such as `late`, `clock_ahead`, `out_of_area`; sorted, no repeats. */
	readonly flags: readonly string[];
	readonly data: Item;
}

/** An event before the journal has given it a place. */
export type NewEvent<Item = unknown> = Omit<StreamEvent<Item>, 'seq'>;

/** Clock by which events of one entity are ordered: device time unless the device runs ahead. */
export function orderTime(event: Pick<StreamEvent, 'observedAt' | 'receivedAt' | 'flags'>): string {
	return event.flags.includes('clock_ahead') ? event.receivedAt : event.observedAt;
}
