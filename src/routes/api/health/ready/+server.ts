/** Readiness: every required engine answers. Send no traffic while this fails. */
import { platform } from '#server/start.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => {
	const report = await platform().health.report();
	return Response.json(report, {
		status: report.status === 'down' ? 503 : 200,
		headers: { 'cache-control': 'no-store' }
	});
};
