/** The instant as of which a page is asked: "as known then". */
import { DAY_MS } from '#lib/foundation/time.ts';

const DAY = /^20\d{2}-\d{2}-\d{2}$/;
const INSTANT = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;

export interface KnownAt {
	readonly ms: number;
	/** The day whose midnight in Hanoi it is, `YYYY-MM-DD`; null for an instant within a day. */
	readonly day: string | null;
}

/** `2026-11-23` is the end of that day in Hanoi, `2026-11-23T05:00:00.000Z` itself. Null for another text and for what lies ahead. */
export function knownAtOf(text: string | null, nowMs: number): KnownAt | null {
	if (text === null) return null;
	const day = DAY.test(text) ? text : null;
	if (day === null && !INSTANT.test(text)) return null;
	const ms = day === null ? Date.parse(text) : Date.parse(`${day}T00:00:00+07:00`) + DAY_MS;
	return ms < nowMs ? { ms, day } : null;
}

/** Text of the last instant before `received`, UTC ISO: what it replaced is still the newest then. */
export function justBefore(received: string): string {
	return new Date(Date.parse(received) - 1).toISOString();
}
