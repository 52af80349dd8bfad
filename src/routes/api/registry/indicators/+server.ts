/** Every row of the city's list: definition, what feeds it, its state and its present value. */
import { registryEntry } from '#lib/domains/indicators/registry-entry.ts';
import { indicators } from '#lib/domains/indicators/registry.ts';
import { stateOf } from '#lib/metrics/metric-value.ts';
import { can } from '#server/auth/policy.ts';
import { problem } from '#server/http/problem.ts';
import { rowStates } from '#server/pages/indicator-rows.ts';
import { platform } from '#server/start.ts';
import type { RequestHandler } from './$types';

const entries = indicators.map(registryEntry);

export const GET: RequestHandler = ({ locals }) => {
	const { subject } = locals;
	if (subject === null || !can(subject, 'indicators.see'))
		return problem(403, 'forbidden', {
			title: 'Forbidden',
			detail: 'Sign in to read the indicators.'
		});
	const { pages, presentValues } = platform();
	const nowMs = Date.now();
	const states = rowStates({
		board: pages.boards.state('indicators').answer,
		present: presentValues(subject),
		seesSecurity: can(subject, 'security.see')
	});
	return Response.json({
		asOf: new Date(nowMs).toISOString(),
		indicators: entries.map((entry, index) => {
			const { value = null, period = null, without = null } = states[index] ?? {};
			return {
				...entry,
				state: value === null ? (without ?? 'no-data') : stateOf(value, nowMs),
				period,
				value
			};
		})
	});
};
