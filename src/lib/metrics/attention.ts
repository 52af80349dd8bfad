import type { MetricValue } from './metric-value.ts';

/** A line of the list "Cần chú ý": something a person should look at now, most pressing first. */
export type AttentionLevel = 1 | 2 | 3 | 4;

export interface AttentionItem {
	readonly key: string;
	readonly level: AttentionLevel;
	/** Names the sentence in the dictionaries. */
	readonly kind:
		| 'incident_waiting'
		| 'incident_served'
		| 'unit_lost'
		| 'hospital_full'
		| 'hospital_diverting'
		| 'kiosk_wait';
	/** What the line is about: an incident, unit or facility id. */
	readonly subjectId: string;
	readonly wardCode?: string | undefined;
	/** Since when, UTC ISO; null when the source does not say. */
	readonly since: string | null;
	/** What was measured there, where the line says a number. */
	readonly value?: MetricValue;
}

/** Level first, then the longest standing. Items without a start come last in their level. */
export function byUrgency(a: AttentionItem, b: AttentionItem): number {
	if (a.level !== b.level) return a.level - b.level;
	if (a.since === b.since) return a.key < b.key ? -1 : 1;
	if (a.since === null) return 1;
	if (b.since === null) return -1;
	return a.since < b.since ? -1 : 1;
}
