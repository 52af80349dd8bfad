/** What both steps of an upload share: who uploads, the bytes, and a refusal as a problem. */
import type { Subject } from '#lib/foundation/subject.ts';
import { can } from '#server/auth/policy.ts';
import { ValuesBehind } from '#server/domains/indicators/upload/caught-up.ts';
import type { Uploader } from '#server/domains/indicators/upload/file-preview.ts';
import { UploadRefusal } from '#server/domains/indicators/upload/upload-refusal.ts';
import { problem } from '#server/http/problem.ts';
import { responseOf } from '#server/ingest/doors/web-call.ts';
import { problemAnswer, Refusal } from '#server/ingest/problem.ts';
import { AnalyticsDown } from '#server/platform/clickhouse/query-error.ts';
import { platform } from '#server/start.ts';

const RETRY_SECONDS = 10;

export async function answerUpload(
	{ request, locals }: { readonly request: Request; readonly locals: App.Locals },
	take: (bytes: Buffer, uploader: Uploader) => Promise<Response>
): Promise<Response> {
	const { subject } = locals;
	if (!can(subject, 'indicator_values.upload') || subject === null)
		return problem(403, 'forbidden', {
			title: 'Forbidden',
			detail: 'Sign in as a leader or ward officer to upload values.'
		});
	try {
		return await take(Buffer.from(await request.arrayBuffer()), uploaderOf(subject));
	} catch (error) {
		return error instanceof UploadRefusal ? refused(error) : failed(error);
	}
}

/** Values are kept under the name of the account. */
function uploaderOf(subject: Subject): Uploader {
	return {
		sourceId: `upload:${subject.username}`,
		mayWrite: (orgUnit) =>
			can(subject, 'indicator_values.state') ||
			can(subject, 'indicator_values.state_own_ward', { wardCode: orgUnit }),
		maySeeSmall: (orgUnit) => can(subject, 'small_cells.read', { wardCode: orgUnit })
	};
}

function refused({ code, message, place }: UploadRefusal): Response {
	const status = code === 'file_too_large' ? 413 : 422;
	return new Response(
		JSON.stringify({
			type: `/problems/${code}`,
			title: 'The file was refused',
			...{ status, detail: message, code, place }
		}),
		{ status, headers: { 'content-type': 'application/problem+json' } }
	);
}

function failed(error: unknown): Response {
	const isBehind = error instanceof ValuesBehind || error instanceof AnalyticsDown;
	const known = isBehind
		? new Refusal('unavailable', 'What stands now is not known. Try again in a minute.', {
				retryAfterSeconds: RETRY_SECONDS
			})
		: error;
	return responseOf(
		problemAnswer(known, (cause, errorId) => {
			platform().log.error('upload.failed', { errorId, error: cause });
		})
	);
}
