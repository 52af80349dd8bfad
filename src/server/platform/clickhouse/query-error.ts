/** What can go wrong when the web process asks ClickHouse. */

/** The engine refused a query. `cause` is the engine's own error. */
export class QueryError extends Error {
	override readonly name = 'QueryError';
	readonly sql: string;
	/** Error number of the engine, or null when it gave none. */
	readonly code: number | null;

	constructor(sql: string, cause: unknown) {
		const message = cause instanceof Error ? cause.message : String(cause);
		super(`ClickHouse refused a query: ${message}`, { cause });
		this.sql = sql;
		this.code = engineCode(cause);
	}
}

/** The analytics process is not there to answer. It restarts by itself; ask again later. */
export class AnalyticsDown extends Error {
	override readonly name = 'AnalyticsDown';

	constructor(reason: string) {
		super(`The analytics process does not answer: ${reason}. It restarts by itself; ask again.`);
	}
}

/** Error number inside an engine error, for example 72 for CANNOT_PARSE_NUMBER; null when there is none. */
export function engineCode(error: unknown): number | null {
	if (typeof error !== 'object' || error === null) return null;
	if ('code' in error && /^\d+$/.test(String(error.code))) return Number(error.code);
	const match = /Code: (\d+)\./.exec(error instanceof Error ? error.message : '');
	return match ? Number(match[1]) : null;
}
