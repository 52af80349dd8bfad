/**
 * `POST /api/indicators/dhis2`: a DHIS2 data value set, signed with the key of a source that may send
 * `indicator-values`. What is wrong with the call (key, scope, size, type, body) is a problem as at every
 * door; what is wrong with values is a conflict of the import summary: 200, or 409 when none was taken.
 * `?dryRun=true` writes nothing; `?importStrategy=DELETE` takes the named values away.
 */
import { INDICATOR_STREAM } from '#lib/domains/indicators/measure.ts';
import { ValuesBehind } from '#server/domains/indicators/upload/caught-up.ts';
import type { Envelope } from '#server/ingest/doors/envelope-door.ts';
import { callOf, responseOf } from '#server/ingest/doors/web-call.ts';
import { Refusal } from '#server/ingest/problem.ts';
import { AnalyticsDown } from '#server/platform/clickhouse/query-error.ts';
import { platform } from '#server/start.ts';
import type { RequestHandler } from './$types';

const RETRY_SECONDS = 10;

const envelope: Envelope = {
	stream: INDICATOR_STREAM,
	take: async (call) => {
		try {
			const summary = await platform().indicators.dataValueSets(call);
			if ('problem' in summary) return summary;
			return { status: summary.status === 'ERROR' ? 409 : 200, body: summary };
		} catch (error) {
			if (!(error instanceof ValuesBehind || error instanceof AnalyticsDown)) throw error;
			throw new Refusal('unavailable', 'What stands now is not known. Send the call again later.', {
				retryAfterSeconds: RETRY_SECONDS
			});
		}
	}
};

export const fallback: RequestHandler = async ({ request }) =>
	responseOf(await platform().ingest.envelope(callOf(request), envelope));
