/** Refusals as RFC 9457 `application/problem+json`: the one place where a failure at a door becomes HTTP. */
import { randomUUID } from 'node:crypto';
import { JournalUnavailable } from '#server/platform/journal/journal.ts';

/** Every way a door says no, with its status. `type` in the answer is `/problems/<code>`. */
const PROBLEMS = {
	missing_id: [400, 'Bad request'],
	unknown_key: [401, 'Unknown or missing key'],
	out_of_scope: [403, 'Outside the scope of this key'],
	unknown_stream: [404, 'No such stream'],
	method_not_allowed: [405, 'Method not allowed'],
	body_too_large: [413, 'Body too large'],
	too_many_items: [413, 'Too many items'],
	unsupported_media_type: [415, 'Unsupported media type'],
	unreadable_body: [422, 'Unreadable body'],
	all_rejected: [422, 'Every item was rejected'],
	over_budget: [429, 'Source over its budget'],
	internal: [500, 'Internal error'],
	unavailable: [503, 'Not taking events now']
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

export interface DoorAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

export interface RefusalExtras {
	readonly retryAfterSeconds?: number;
	/** `Allow` of a 405. */
	readonly allow?: string;
	/** More members of the problem object, such as the totals so far. */
	readonly members?: Readonly<Record<string, unknown>>;
}

/** A door's no. `message` is one sentence for the sender that says what to do. */
export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly code: ProblemCode;
	readonly extras: RefusalExtras;

	constructor(code: ProblemCode, message: string, extras: RefusalExtras = {}) {
		super(message);
		this.code = code;
		this.extras = extras;
	}
}

/** Seconds a sender should wait while the journal cannot write. */
const UNAVAILABLE_RETRY_SECONDS = 30;

/** The answer to anything a door threw. `report` gets what nobody expected, with the id the sender sees. */
export function problemAnswer(
	error: unknown,
	report: (error: Error, errorId: string) => void
): DoorAnswer {
	if (error instanceof Refusal) return answerOf(error);
	const errorId = randomUUID();
	report(error instanceof Error ? error : new Error(String(error)), errorId);
	if (error instanceof JournalUnavailable)
		return answerOf(
			new Refusal('unavailable', 'Events cannot be kept now. Send the same call again later.', {
				retryAfterSeconds: UNAVAILABLE_RETRY_SECONDS,
				members: { errorId }
			})
		);
	return answerOf(
		new Refusal('internal', 'Something failed on our side. Tell the operator the errorId.', {
			members: { errorId }
		})
	);
}

export function jsonAnswer(status: number, body: unknown): DoorAnswer {
	return { status, headers: JSON_HEADERS, body: JSON.stringify(body) };
}

const JSON_HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' };

function answerOf({ code, message, extras }: Refusal): DoorAnswer {
	const [status, title] = PROBLEMS[code];
	const headers: Record<string, string> = {
		'content-type': 'application/problem+json',
		'cache-control': 'no-store'
	};
	if (extras.retryAfterSeconds !== undefined)
		headers['retry-after'] = String(Math.max(1, Math.ceil(extras.retryAfterSeconds)));
	if (extras.allow !== undefined) headers['allow'] = extras.allow;
	if (status === 401) headers['www-authenticate'] = 'Bearer';
	return {
		status,
		headers,
		body: JSON.stringify({
			type: `/problems/${code}`,
			title,
			status,
			detail: message,
			code,
			...extras.members
		})
	};
}
