/**
 * The body is the same file again, with `?file=` and `?preview=` of the preview that the person agreed to.
 * 200 with the receipt; 409 with the new preview when file or values moved, and then nothing was written.
 */
import { z } from 'zod';
import { problem } from '#server/http/problem.ts';
import { platform } from '#server/start.ts';
import { answerUpload } from '../upload-answer.ts';
import type { RequestHandler } from './$types';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const agreed = z.object({ file: hash, preview: hash });

export const POST: RequestHandler = (event) =>
	answerUpload(event, async (bytes, uploader) => {
		const parsed = agreed.safeParse(Object.fromEntries(event.url.searchParams));
		if (!parsed.success)
			return problem(400, 'missing_preview', {
				title: 'Bad request',
				detail: 'Ask for a preview first and send its hashes as "file" and "preview".'
			});
		const confirmation = await platform().indicators.upload.confirm(bytes, uploader, {
			fileHash: parsed.data.file,
			fingerprint: parsed.data.preview
		});
		return Response.json(confirmation, {
			status: confirmation.kind === 'written' ? 200 : 409,
			headers: { 'cache-control': 'no-store' }
		});
	});
