/** Why a row behind a figure was read and not counted. A new reason is one more line here and one in i18n. */
export const DROP_REASONS = [
	/** The sender's newest word is beyond its limit, or it never sent one. */
	'stale',
	'no_data',
	/** The happening was called off, or repeats another one. */
	'cancelled',
	'duplicate',
	/** A time that the formula needs is missing, or two of them contradict. */
	'no_time_stamp',
	'contradiction',
	'outside_window',
	'not_city_hospital',
	'not_in_registry',
	/** The state of the thing is another than the one that is counted. */
	'other_state',
	'off_duty',
	'closed',
	'called',
	'left',
	/** Replaced by a later word on the same matter, or withdrawn. */
	'superseded',
	'withdrawn',
	/** The source did not fill in the field that the formula needs. */
	'not_stated',
	/** The place has no such thing. */
	'not_applicable',
	/** Too few persons; the row carries no number. */
	'small_cell'
] as const;
export type DropReason = (typeof DROP_REASONS)[number];
