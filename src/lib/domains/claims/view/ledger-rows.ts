/** The ledger as its table shows it: each claim with the present value, the verdict and the claims it conflicts with. */
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import { matchesClaim } from '../claim-search.ts';
import type { Claim, ClaimTopic } from '../claim.ts';
import { compareClaim, VERDICTS, type Comparison, type Verdict } from '../comparison.ts';
import { relationOf } from '../relation.ts';

/** Present values of the city by metric; a metric that no board answered is absent. */
export type PresentValues = Readonly<Partial<Record<string, MetricValue>>>;

export interface LedgerRow {
	readonly claim: Claim;
	/** Null where nothing was answered, and beside a figure of a part: the city's value does not belong there. */
	readonly present: MetricValue | null;
	readonly comparison: Comparison;
	/** Claims that cannot be right together with this one. */
	readonly conflicts: readonly Claim[];
}

export const VERDICT_FILTERS = ['all', ...VERDICTS, 'conflict'] as const;
export type VerdictFilter = (typeof VERDICT_FILTERS)[number];

export interface LedgerFilter {
	readonly query: string;
	readonly verdict: VerdictFilter;
	readonly topic: ClaimTopic | null;
}

/** What needs a reason stands first, then conflicts, then what can be compared; otherwise in the order of the ledger. */
export function ledgerRows(claims: readonly Claim[], present: PresentValues): LedgerRow[] {
	const rows = claims.map((claim): LedgerRow => {
		const value = claim.metric === null ? null : (present[claim.metric] ?? null);
		const comparison = compareClaim(claim, value);
		return {
			claim,
			present: comparison.reason === 'scope' ? null : value,
			comparison,
			conflicts: claims.filter(
				(other) => other.id !== claim.id && relationOf(claim, other).kind === 'conflict'
			)
		};
	});
	return rows.sort((a, b) => pressing(a) - pressing(b));
}

export function filterRows(rows: readonly LedgerRow[], filter: LedgerFilter): LedgerRow[] {
	const { query, verdict, topic } = filter;
	return rows.filter(
		(row) =>
			(topic === null || row.claim.topic === topic) &&
			isOf(row, verdict) &&
			matchesClaim(row.claim, query)
	);
}

/** Rows under each choice of the filter. */
export function countByVerdict(rows: readonly LedgerRow[]): Record<VerdictFilter, number> {
	return Object.fromEntries(
		VERDICT_FILTERS.map((verdict) => [verdict, rows.filter((row) => isOf(row, verdict)).length])
	) as Record<VerdictFilter, number>;
}

/** 0 to 3, for sorting by verdict. */
export function verdictRank(verdict: Verdict): number {
	return VERDICTS.indexOf(verdict);
}

function isOf({ comparison, conflicts }: LedgerRow, verdict: VerdictFilter): boolean {
	if (verdict === 'all') return true;
	return verdict === 'conflict' ? conflicts.length > 0 : comparison.verdict === verdict;
}

function pressing({ comparison, conflicts }: LedgerRow): number {
	if (comparison.verdict === 'unexplained') return 0;
	return conflicts.length > 0 ? 1 : 1 + verdictRank(comparison.verdict);
}
