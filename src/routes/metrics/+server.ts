/** Prometheus text, for the holder of IOC_METRICS_TOKEN or, without one, for this machine alone. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { platform } from '#server/start.ts';
import type { RequestHandler } from './$types';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export const GET: RequestHandler = async ({ request, getClientAddress }) => {
	const { config, telemetry } = platform();
	const isAllowed =
		config.metricsToken === null
			? LOOPBACK.has(getClientAddress())
			: isSame(request.headers.get('authorization'), `Bearer ${config.metricsToken}`);
	if (!isAllowed) return new Response(null, { status: 401 });
	return new Response(await telemetry.text(), {
		headers: { 'content-type': telemetry.contentType, 'cache-control': 'no-store' }
	});
};

/** Compares digests, so that neither content nor length shows in the time it takes. */
function isSame(given: string | null, wanted: string): boolean {
	const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given ?? ''), digest(wanted));
}
