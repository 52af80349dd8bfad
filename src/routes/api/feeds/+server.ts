/** Every feed with its contract, state and measured values, as the ledger shows them. */
import { ledgerRows } from '#lib/domains/interop/ledger-rows.ts';
import { outageLines } from '#lib/domains/interop/outage-lines.ts';
import { can } from '#server/auth/policy.ts';
import { problem } from '#server/http/problem.ts';
import { platform } from '#server/start.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) => {
	if (!can(locals.subject, 'sources.see'))
		return problem(403, 'forbidden', {
			title: 'Forbidden',
			detail: 'Sign in as a leader or dispatcher to read the ledger of feeds.'
		});
	const { feeds, pages } = platform();
	const { answer, computedAt, failure } = pages.boards.state('interop');
	const rows = ledgerRows(feeds.registry.current(), answer?.feeds ?? [], Date.now());
	const body = {
		computedAt,
		failure,
		feedsLive: answer?.feedsLive ?? null,
		feeds: rows.map(({ key, entry, row: { outages, ...row }, state }) => ({
			id: key,
			state,
			...entry,
			...row,
			outages: outageLines([{ ...entry, outages }], feeds.causes()).map(
				({ outage, cause, records }) => ({ ...outage, cause, records })
			)
		}))
	};
	return Response.json(body, { headers: { 'cache-control': 'no-store' } });
};
