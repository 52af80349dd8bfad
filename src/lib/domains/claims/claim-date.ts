/** Dates as publications give them: a year, a quarter, a month or a day. */

/** Parts: year, quarter, month, day. */
export const CLAIM_DATE = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/;

/** True for `2025`, `2025-Q2`, `2025-09` and real days such as `2026-02-05`. */
export function isClaimDate(text: string): boolean {
	const [, , , month, day] = CLAIM_DATE.exec(text) ?? [];
	if (!CLAIM_DATE.test(text)) return false;
	if (month === undefined || day === undefined) return true;
	return Number(day) >= 1 && text <= lastDay(text.slice(0, 7));
}

/** First day, `YYYY-MM-DD`. */
export function firstDay(text: string): string {
	const [, year = '', quarter, month, day] = CLAIM_DATE.exec(text) ?? [];
	if (quarter !== undefined) return `${year}-${pad(3 * Number(quarter) - 2)}-01`;
	return `${year}-${month ?? '01'}-${day ?? '01'}`;
}

/** Last day, `YYYY-MM-DD`. */
export function lastDay(text: string): string {
	const [, year = '', quarter, month, day] = CLAIM_DATE.exec(text) ?? [];
	if (day !== undefined) return text;
	const last = quarter !== undefined ? 3 * Number(quarter) : Number(month ?? 12);
	const end = new Date(Date.UTC(Number(year), last, 0));
	return end.toISOString().slice(0, 10);
}

function pad(part: number): string {
	return String(part).padStart(2, '0');
}
