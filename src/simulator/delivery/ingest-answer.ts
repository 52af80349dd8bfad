/** The door's answer to a batch, read with care: it comes from another program. */

export interface Rejection {
	/** Place in the batch from 0, or line of a bulk call from 1. */
	readonly index: number;
	readonly code: string;
	readonly message: string;
}

export interface IngestAnswer {
	readonly accepted: number;
	readonly duplicate: number;
	/** May be cut short in a bulk answer; `rejectedCount` is not. */
	readonly rejected: readonly Rejection[];
	readonly rejectedCount: number;
}

/** The answer in the text, or null when the text is not one. */
export function readAnswer(text: string): IngestAnswer | null {
	const body = parsed(text);
	if (typeof body !== 'object' || body === null) return null;
	if (!('accepted' in body) || typeof body.accepted !== 'number') return null;
	const duplicate = 'duplicate' in body && typeof body.duplicate === 'number' ? body.duplicate : 0;
	const list: readonly unknown[] =
		'rejected' in body && Array.isArray(body.rejected) ? body.rejected : [];
	const rejected = list.flatMap(rejectionOf);
	const isCounted = 'rejectedTotal' in body && typeof body.rejectedTotal === 'number';
	const rejectedCount = isCounted ? Number(body.rejectedTotal) : rejected.length;
	return { accepted: body.accepted, duplicate, rejected, rejectedCount };
}

function rejectionOf(value: unknown): Rejection[] {
	if (typeof value !== 'object' || value === null) return [];
	const { index, line, code, message } = value as Partial<Record<string, unknown>>;
	const place = index ?? line;
	if (typeof place !== 'number') return [];
	return [{ index: place, code: String(code), message: String(message) }];
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
