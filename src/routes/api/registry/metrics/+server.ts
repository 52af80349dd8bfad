/** Every metric as it is declared: what it counts, of what, by which clock, from where, against which target, and whose it is. */
import { metrics } from '#lib/domains/metrics.ts';
import { can } from '#server/auth/policy.ts';
import { problem } from '#server/http/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	can(locals.subject, 'metrics.describe')
		? Response.json({ metrics })
		: problem(403, 'forbidden', {
				title: 'Forbidden',
				detail: 'Sign in to read the metrics.'
			});
