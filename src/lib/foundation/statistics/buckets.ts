/** Equal stretches of time, so that a missing one is seen as missing. */

/**
 * Starts of the buckets from the one that holds `from` to the one that holds `to`, both epoch
 * milliseconds. Buckets are aligned to the epoch.
 */
export function bucketStarts(from: number, to: number, widthMs: number): number[] {
	const first = Math.floor(from / widthMs) * widthMs;
	const starts: number[] = [];
	for (let at = first; at <= to; at += widthMs) starts.push(at);
	return starts;
}

/** Starts of the newest `count` buckets, the last one holding `to`. */
export function lastBucketStarts(to: number, count: number, widthMs: number): number[] {
	const last = Math.floor(to / widthMs) * widthMs;
	return Array.from({ length: count }, (_, index) => last - (count - 1 - index) * widthMs);
}
