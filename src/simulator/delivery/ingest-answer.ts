/** The door's answer to a batch, read with care: it comes from another program. */

export interface Rejection {
	readonly index: number;
	readonly code: string;
	readonly message: string;
}

export interface IngestAnswer {
	readonly accepted: number;
	readonly duplicate: number;
	readonly rejected: readonly Rejection[];
}

/** The answer in the text, or null when the text is not one. */
export function readAnswer(text: string): IngestAnswer | null {
	const body = parsed(text);
	if (typeof body !== 'object' || body === null) return null;
	if (!('accepted' in body) || typeof body.accepted !== 'number') return null;
	const duplicate = 'duplicate' in body && typeof body.duplicate === 'number' ? body.duplicate : 0;
	const list: readonly unknown[] =
		'rejected' in body && Array.isArray(body.rejected) ? body.rejected : [];
	return { accepted: body.accepted, duplicate, rejected: list.flatMap(rejectionOf) };
}

function rejectionOf(value: unknown): Rejection[] {
	if (typeof value !== 'object' || value === null) return [];
	const { index, code, message } = value as Partial<Record<keyof Rejection, unknown>>;
	if (typeof index !== 'number') return [];
	return [{ index, code: String(code), message: String(message) }];
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
