/** A running clock since an instant, as the reader's own clock sees it. */
import { formatClock } from '#lib/foundation/format/duration.ts';

/** `06:12`, and `1:06:12` from one hour; empty without an instant. */
export function elapsedText(since: string | null, nowMs: number): string {
	return since === null ? '' : formatClock(Math.max(0, (nowMs - Date.parse(since)) / 1_000));
}
