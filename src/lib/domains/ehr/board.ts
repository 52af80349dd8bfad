/** Electronic-health-record coverage by ward, from the newest daily snapshot of each ward. */
import type { Figure } from '#lib/metrics/figure.ts';

/** Source: city report for Q2 2026, "nearly 99 %" (facts.csv, topic `ehr`). */
export const EHR_PUBLISHED_RATIO = 0.99;

export interface EhrWardRow {
	readonly wardCode: string;
	/** Persons with a record over residents. */
	readonly coverage: Figure;
	/** Citizens whose book is in VNeID over residents: another measure than verified records. */
	readonly vneid: Figure;
}

export interface EhrBoard {
	readonly city: Figure;
	readonly cityVneid: Figure;
	readonly wards: readonly EhrWardRow[];
	readonly series: readonly {
		readonly day: string;
		readonly city: number | null;
		readonly median: number | null;
		readonly p90: number | null;
	}[];
}
