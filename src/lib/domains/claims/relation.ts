/** How two published figures stand to each other. Figures that only look alike are never a conflict. */
import type { Words } from '#lib/foundation/locale.ts';
import type { Claim, DifferenceKind } from './claim.ts';
import { firstDay, lastDay } from './claim-date.ts';
import { overlap, publishedRange } from './published-range.ts';

export type RelationKind = 'unrelated' | DifferenceKind | 'agrees' | 'conflict';

export interface Relation {
	readonly kind: RelationKind;
	/** Written by a person; null where the rule alone decided. */
	readonly reason: Words | null;
}

/** The same whichever is named first. A written reason wins; then unit, metric, scope and period are held together. */
export function relationOf(a: Claim, b: Claim): Relation {
	const written =
		a.differsFrom.find(({ claimId }) => claimId === b.id) ??
		b.differsFrom.find(({ claimId }) => claimId === a.id);
	if (written !== undefined) return { kind: written.kind, reason: written.reason };
	const kind = kindOf(a, b);
	return { kind, reason: null };
}

/** Other claims of the same subject with their relation, conflicts first. */
export function lookAlikes(
	claim: Claim,
	claims: readonly Claim[]
): { readonly other: Claim; readonly relation: Relation }[] {
	return claims
		.filter(({ id }) => id !== claim.id)
		.map((other) => ({ other, relation: relationOf(claim, other) }))
		.filter(({ relation }) => relation.kind !== 'unrelated')
		.sort((a, b) => ORDER.indexOf(a.relation.kind) - ORDER.indexOf(b.relation.kind));
}

const ORDER: readonly RelationKind[] = ['conflict', 'definition', 'scope', 'period', 'agrees'];

function kindOf(a: Claim, b: Claim): RelationKind {
	if (a.subject !== b.subject) return 'unrelated';
	if (a.unit !== b.unit || a.metric !== b.metric || a.metricPart !== b.metricPart)
		return 'definition';
	if (a.scope !== b.scope || a.scopeName.vi !== b.scopeName.vi) return 'scope';
	if (!isSameTime(a, b)) return 'period';
	return overlap(publishedRange(a), publishedRange(b)) ? 'agrees' : 'conflict';
}

/** A figure without any date may be of the same time as every other. */
function isSameTime(a: Claim, b: Claim): boolean {
	const [one, other] = [a, b].map(({ periodFrom, periodTo, publishedOn }) => {
		const end = periodTo ?? publishedOn;
		const start = periodFrom ?? end;
		return { start: start && firstDay(start), end: end && lastDay(end) };
	});
	if (!one?.start || !one.end || !other?.start || !other.end) return true;
	return one.start <= other.end && other.start <= one.end;
}
