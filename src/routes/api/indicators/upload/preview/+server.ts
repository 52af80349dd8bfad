/** The body is the file. Answers what it would change; writes nothing. */
import { platform } from '#server/start.ts';
import { answerUpload } from '../upload-answer.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) =>
	answerUpload(event, async (bytes, uploader) =>
		Response.json(await platform().indicators.upload.preview(bytes, uploader), {
			headers: { 'cache-control': 'no-store' }
		})
	);
