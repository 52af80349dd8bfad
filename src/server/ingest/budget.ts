/** How fast one source may send: a token bucket per source, refilled by the clock. */
export interface Budget {
	/** Seconds to wait before the next call, or 0 when the source may send now. */
	waitSeconds(sourceId: string): number;
	/** Charges items after they are read. A source may run into debt once and then has to wait. */
	charge(sourceId: string, items: number): void;
}

export interface BudgetOptions {
	readonly itemsPerSecond: number;
	/** Items a source may send at once after a pause. */
	readonly burstItems: number;
	/** Epoch milliseconds. */
	readonly now?: () => number;
}

interface Bucket {
	tokens: number;
	atMs: number;
}

export function createBudget({
	itemsPerSecond,
	burstItems,
	now = Date.now
}: BudgetOptions): Budget {
	const buckets = new Map<string, Bucket>();

	function bucketOf(sourceId: string): Bucket {
		const nowMs = now();
		const bucket = buckets.get(sourceId);
		if (bucket === undefined) {
			const full = { tokens: burstItems, atMs: nowMs };
			buckets.set(sourceId, full);
			return full;
		}
		// A clock that steps back must not take tokens away.
		const passedMs = Math.max(0, nowMs - bucket.atMs);
		bucket.tokens = Math.min(burstItems, bucket.tokens + (passedMs / 1000) * itemsPerSecond);
		bucket.atMs = nowMs;
		return bucket;
	}

	return {
		waitSeconds: (sourceId) => {
			const { tokens } = bucketOf(sourceId);
			return tokens > 0 ? 0 : (1 - tokens) / itemsPerSecond;
		},
		charge: (sourceId, items) => {
			bucketOf(sourceId).tokens -= Math.max(1, items);
		}
	};
}
