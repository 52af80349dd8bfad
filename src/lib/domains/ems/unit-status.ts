/** Unit states in the one word order used everywhere, after NEMSIS eTimes (events-and-standards §1.7). */
export const UNIT_STATUSES = [
	'off_duty',
	'out_of_service',
	'available',
	'notified',
	'acknowledged',
	'en_route',
	'staged',
	'on_scene',
	'at_patient',
	'transporting',
	'at_destination',
	'handover',
	'clearing'
] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** Rank that settles two states of one unit in the same millisecond: the later step of a run wins. */
export function statusRank(status: UnitStatus): number {
	return UNIT_STATUSES.indexOf(status);
}
