/** What the city published about records, taken from the rows of its list. Never live values. */
import type { Claim } from '../claim.ts';
import { indicatorNamed } from '../registry.ts';

export interface PublishedCoverage {
	/** Claims of the same share as the live line, oldest first. */
	readonly path: readonly (Claim & { readonly value: number; readonly asOf: string })[];
	/** Claims that count something else and are told in words alone. */
	readonly others: readonly Claim[];
}

/** Before this day "managed" meant people under health management. Source: facts.csv, topic ehr, 2023. */
const SAME_DEFINITION_FROM = '2025';

export function publishedCoverage(): PublishedCoverage {
	const claims = [...claimsOf('record-coverage'), ...claimsOf('standard-record-coverage')];
	const path = claims
		.flatMap((claim) =>
			claim.value !== null && claim.asOf !== null && claim.asOf >= SAME_DEFINITION_FROM
				? [{ ...claim, value: claim.value, asOf: claim.asOf }]
				: []
		)
		.toSorted((left, right) => (left.asOf < right.asOf ? -1 : 1));
	return {
		path,
		others: claims.filter(({ asOf }) => asOf !== null && asOf < SAME_DEFINITION_FROM)
	};
}

/** The claims of a row of the list; empty when there is no such row. */
export function claimsOf(code: string): readonly Claim[] {
	return indicatorNamed(code)?.claims ?? [];
}
