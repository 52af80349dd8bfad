/** Figures of waiting from one row of the database and the evidence behind it. */
import type { Figure } from '#lib/metrics/figure.ts';
import type { Freshness } from '#lib/metrics/data-state.ts';
import type { PresentWaitRow } from './queries.ts';

/** Age and completeness of what a figure rests on. */
export interface Evidence {
	readonly asOf: string | null;
	readonly reporting: number;
	readonly expected: number;
}

export interface WaitFigures {
	readonly median: Figure;
	readonly p90: Figure;
	readonly waitingNow: Figure;
	readonly withinTargetToday: Figure;
	readonly visitsToday: Figure;
}

/** Without any evidence every value is null; with evidence and no ticket the counts are true zeros. */
export function waitFigures(
	found: PresentWaitRow | undefined,
	evidence: Evidence & { readonly freshness: Freshness }
): WaitFigures {
	// The row of the city exists even when nothing ever arrived.
	const row = evidence.asOf === null ? undefined : found;
	const zero = evidence.asOf === null ? null : 0;
	const issued = row?.issuedToday ?? zero;
	const within = row?.withinTarget ?? zero;
	return {
		median: { value: row?.median ?? null, unit: 'seconds', ...evidence },
		p90: { value: row?.p90 ?? null, unit: 'seconds', ...evidence },
		waitingNow: { value: row?.waitingNow ?? zero, unit: 'persons', ...evidence },
		withinTargetToday: {
			value: issued === null || issued === 0 || within === null ? null : within / issued,
			unit: 'ratio',
			numerator: within,
			denominator: issued,
			...evidence
		},
		visitsToday: { value: issued, unit: 'visits', ...evidence }
	};
}
