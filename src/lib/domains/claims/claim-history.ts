/** The same thing as it was published over time. */
import type { Claim } from './claim.ts';
import { lastDay } from './claim-date.ts';

export interface HistoryPoint {
	readonly claim: Claim;
	/** Last day that the figure speaks of, `YYYY-MM-DD`. */
	readonly day: string;
}

/** Claims of the series that carry a date, oldest first; the claim itself is one of them. */
export function claimHistory(claim: Claim, claims: readonly Claim[]): HistoryPoint[] {
	return claims
		.filter(({ series }) => series === claim.series)
		.flatMap((one): HistoryPoint[] => {
			const date = one.periodTo ?? one.publishedOn;
			return date === null ? [] : [{ claim: one, day: lastDay(date) }];
		})
		.sort((a, b) => a.day.localeCompare(b.day) || a.claim.id.localeCompare(b.claim.id));
}
