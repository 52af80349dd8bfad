import { error } from '@sveltejs/kit';
import { can } from '#server/auth/policy.ts';
import { platform } from '#server/start.ts';
import type { PageServerLoad } from './$types';

/** The ledger, and the present values as the boards and the live state hold them at this moment. */
export const load: PageServerLoad = ({ locals, depends, url }) => {
	const { subject } = locals;
	if (subject === null) error(401);
	depends('ioc:claims');
	const { claims, presentValues } = platform();
	const ledger = claims.current();
	const now = presentValues(subject);
	const metrics = new Set(ledger.flatMap(({ metric }) => metric ?? []));
	const chosen = url.searchParams.get('claim');
	return {
		claims: ledger,
		present: Object.fromEntries([...now].filter(([metric]) => metrics.has(metric))),
		versions: chosen === null ? [] : claims.versionsOf(chosen),
		canEdit: can(subject, 'claims.edit')
	};
};
