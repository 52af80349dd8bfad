/** Refused items, newest first: `?stream=&source=&before=&limit=`. `nextBefore` asks for the page after. */
import { z } from 'zod';
import { can } from '#server/auth/policy.ts';
import { problem } from '#server/http/problem.ts';
import { platform } from '#server/start.ts';
import type { RequestHandler } from './$types';

const filter = z.strictObject({
	stream: z.string().max(64).optional(),
	source: z.string().max(64).optional(),
	before: z.string().max(100).optional(),
	limit: z.coerce.number().int().min(1).max(200).default(50)
});

export const GET: RequestHandler = ({ url, locals }) => {
	if (!can(locals.subject, 'quarantine.read'))
		return problem(403, 'forbidden', {
			title: 'Forbidden',
			detail: 'Sign in as a leader or dispatcher to read refused items.'
		});
	const parsed = filter.safeParse(Object.fromEntries(url.searchParams));
	if (!parsed.success)
		return problem(400, 'invalid_filter', {
			title: 'Bad request',
			detail: z.prettifyError(parsed.error)
		});
	const { limit, ...asked } = parsed.data;
	const known = Object.fromEntries(
		Object.entries(asked).filter(([, value]) => value !== undefined)
	);
	const items = platform().quarantine.list({ ...known, limit });
	const nextBefore = items.length === limit ? (items.at(-1)?.id ?? null) : null;
	return Response.json({ items, nextBefore }, { headers: { 'cache-control': 'no-store' } });
};
