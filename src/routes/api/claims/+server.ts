/** Every claim with the present value of its metric and the verdict, and the definitions that tell look-alikes apart. */
import { compareClaim } from '#lib/domains/claims/comparison.ts';
import { lookAlikes } from '#lib/domains/claims/relation.ts';
import { can } from '#server/auth/policy.ts';
import { problem } from '#server/http/problem.ts';
import { platform } from '#server/start.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { subject } }) => {
	if (subject === null || !can(subject, 'claims.see'))
		return problem(403, 'forbidden', { title: 'Forbidden', detail: 'Sign in to read the claims.' });
	const { claims, presentValues } = platform();
	const ledger = claims.current();
	const values = presentValues(subject);
	const answer = ledger.map((claim) => {
		const present = claim.metric === null ? null : (values.get(claim.metric) ?? null);
		return {
			...claim,
			present,
			comparison: compareClaim(claim, present),
			relations: lookAlikes(claim, ledger).map(({ other, relation }) => ({
				claimId: other.id,
				...relation
			}))
		};
	});
	return Response.json({ claims: answer }, { headers: { 'cache-control': 'no-store' } });
};
