/** Waiting time before a reconnect. Full jitter spreads hundreds of screens that lost the same server. */

/** Milliseconds. Source: security-and-reliability.md §7.4. */
const FIRST_MS = 30;
const LONGEST_MS = 5_000;

/** Milliseconds before attempt number `attempt` (0 is the first). `random` answers 0 to 1. */
export function fullJitterMs(attempt: number, random: () => number): number {
	const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16));
	return Math.round(FIRST_MS + random() * (ceiling - FIRST_MS));
}
