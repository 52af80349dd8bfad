/** Sends a file of values to the server and brings back what it says, whatever happened on the way. */
import type { UploadPreview, UploadReceipt } from '../preview.ts';

/** Why there is no answer. `file`: the file itself, with code and place. */
export type UploadTrouble =
	| { readonly kind: 'trouble'; readonly why: 'offline' | 'signedOut' | 'forbidden' }
	| { readonly kind: 'trouble'; readonly why: 'unavailable' | 'failed' | 'fileGone' }
	| {
			readonly kind: 'trouble';
			readonly why: 'file';
			readonly code: string;
			readonly place: string;
	  };

export type PreviewAnswer =
	{ readonly kind: 'preview'; readonly preview: UploadPreview } | UploadTrouble;
export type ConfirmAnswer =
	| { readonly kind: 'written'; readonly receipt: UploadReceipt }
	| { readonly kind: 'moved'; readonly preview: UploadPreview }
	| UploadTrouble;

const PREVIEW = '/api/indicators/upload/preview';
const CONFIRM = '/api/indicators/upload/confirm';

export async function askPreview(file: Blob): Promise<PreviewAnswer> {
	const answer = await post(PREVIEW, file);
	if (!(answer instanceof Response)) return answer;
	if (!answer.ok) return troubleOf(answer);
	return { kind: 'preview', preview: (await answer.json()) as UploadPreview };
}

export async function sendConfirm(file: Blob, agreed: UploadPreview): Promise<ConfirmAnswer> {
	const query = new URLSearchParams({ file: agreed.fileHash, preview: agreed.fingerprint });
	const answer = await post(`${CONFIRM}?${query.toString()}`, file);
	if (!(answer instanceof Response)) return answer;
	if (!answer.ok && answer.status !== 409) return troubleOf(answer);
	return (await answer.json()) as ConfirmAnswer;
}

async function post(address: string, file: Blob): Promise<Response | UploadTrouble> {
	let body: ArrayBuffer;
	try {
		// A browser refuses to read a file that changed on disk after it was chosen.
		body = await file.arrayBuffer();
	} catch {
		return { kind: 'trouble', why: 'fileGone' };
	}
	try {
		return await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/octet-stream' },
			body
		});
	} catch {
		return { kind: 'trouble', why: 'offline' };
	}
}

async function troubleOf(answer: Response): Promise<UploadTrouble> {
	const { status } = answer;
	if (status === 401) return { kind: 'trouble', why: 'signedOut' };
	if (status === 403) return { kind: 'trouble', why: 'forbidden' };
	if (status === 503) return { kind: 'trouble', why: 'unavailable' };
	const problem = (await answer.json().catch(() => ({}))) as { code?: unknown; place?: unknown };
	if (status === 413 || status === 422)
		return {
			kind: 'trouble',
			why: 'file',
			code: typeof problem.code === 'string' ? problem.code : 'file_too_large',
			place: typeof problem.place === 'string' ? problem.place : ''
		};
	return { kind: 'trouble', why: 'failed' };
}
