/** Pieces that every SELECT of rows needs, said once: what was known when, and what order events have. */

/** Happened by `now` and known to us at `knownAt`. A clock that ran ahead does not put an event into the future. */
export const KNOWN =
	'least(event_time, receive_time) <= {now:DateTime64} AND receive_time <= {knownAt:DateTime64}';

/** The order clock of live state (`orderTime` in streams/stream-event.ts). */
export const ORDER_TIME = "if(has(flags, 'clock_ahead'), receive_time, event_time)";

/** Placeholders of the columns that a row does not have, in the types that a UNION ALL needs. */
export const NO_TIME = "CAST(NULL, 'Nullable(DateTime64(3, \\'UTC\\'))')";
export const NO_NUMBER = "CAST(NULL, 'Nullable(Float64)')";
