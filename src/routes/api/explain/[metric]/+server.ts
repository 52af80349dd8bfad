/** Where a figure comes from: `?scope=city`, `?scope=ward:00070`, `?scope=facility:H01`. */
import { platform } from '#server/start.ts';
import { explainAnswer } from './explain-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals }) =>
	explainAnswer(platform(), locals.subject, {
		metric: params.metric,
		scope: url.searchParams.get('scope') ?? 'city'
	});
