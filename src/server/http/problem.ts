/** Refusals of pages and API routes as RFC 9457 problems. The ingest doors have their own list of them. */

export interface ProblemText {
	readonly title: string;
	/** One sentence that says what to do. */
	readonly detail: string;
	/** Lets the operator find the log lines of this answer. */
	readonly errorId?: string;
}

/** `code` is the stable snake_case name of the refusal. */
export function problem(status: number, code: string, text: ProblemText): Response {
	return new Response(JSON.stringify({ type: `/problems/${code}`, status, code, ...text }), {
		status,
		headers: { 'content-type': 'application/problem+json' }
	});
}
