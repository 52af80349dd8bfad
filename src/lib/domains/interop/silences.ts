/**
 * Silences of a sender, put together from stretches of time that were looked at one by one. Where a
 * stretch is cut must not matter, so each says when its first and its last delivery came.
 */
import type { Silence } from './outages.ts';

/** What one stretch of time holds of one sender. Instants are epoch milliseconds of arrival. */
export interface Heard {
	readonly firstMs: number;
	readonly lastMs: number;
	/** Silences between two deliveries of the stretch. */
	readonly silences: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Silences longer than `longerThanMs`, in order of time, the last one open when nothing came since.
 * `parts` are in order of time; without any the sender was never heard and the list is empty.
 */
export function joinSilences(
	parts: readonly Heard[],
	{ longerThanMs, nowMs }: { readonly longerThanMs: number; readonly nowMs: number }
): Silence[] {
	const found: Silence[] = [];
	const add = (from: number, to: number | null): void => {
		if ((to ?? nowMs) - from > longerThanMs) found.push({ from, to });
	};
	let lastMs: number | null = null;
	for (const part of parts) {
		if (lastMs !== null) add(lastMs, part.firstMs);
		for (const { from, to } of part.silences) add(from, to);
		lastMs = Math.max(lastMs ?? part.lastMs, part.lastMs);
	}
	if (lastMs !== null) add(lastMs, null);
	return found;
}
