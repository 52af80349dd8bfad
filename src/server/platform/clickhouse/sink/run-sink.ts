/** Keeps the sink going: quick when idle, sparing when busy, patient when the engine fails. */
import { SECOND_MS } from '#lib/foundation/time.ts';
import { BATCH_ROWS, type Batch, type Sink } from './sink.ts';

/** Shortest and longest rest after a batch; between them the sink rests four times as long as it worked. */
const REST_MS = { shortest: 250, longest: SECOND_MS, share: 4 };
const RETRY_MS = { first: 250, longest: 10 * SECOND_MS };

export interface SinkListener {
	onBatch(batch: Batch): void;
	onFailure(error: unknown, failures: number): void;
}

export interface RunningSink {
	/** Says that new entries are there. */
	wake(): void;
	/** Resolves after the batch under way. */
	stop(): Promise<void>;
}

export function runSink(sink: Sink, listener: SinkListener): RunningSink {
	const stopping = new AbortController();
	let failures = 0;
	let wakeUp: (() => void) | null = null;

	/** Rests, but no longer than until `stop`, or until `wake` when that is allowed. */
	async function rest(ms: number, isLight: boolean): Promise<void> {
		if (stopping.signal.aborted) return;
		await new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, ms);
			wakeUp = () => {
				if (!isLight && !stopping.signal.aborted) return;
				clearTimeout(timer);
				resolve();
			};
		});
		wakeUp = null;
	}

	async function turn(): Promise<void> {
		const startMs = performance.now();
		try {
			const batch = await sink.step();
			failures = 0;
			if (batch === null) {
				await rest(REST_MS.shortest, true);
				return;
			}
			listener.onBatch(batch);
			if (batch.rows >= BATCH_ROWS) return;
			const workedMs = performance.now() - startMs;
			const restMs = Math.max(REST_MS.shortest, REST_MS.share * workedMs);
			await rest(Math.min(restMs, REST_MS.longest), false);
		} catch (error) {
			failures += 1;
			listener.onFailure(error, failures);
			await rest(Math.min(RETRY_MS.first * 2 ** (failures - 1), RETRY_MS.longest), false);
		}
	}

	const done = (async () => {
		while (!stopping.signal.aborted) await turn();
	})();

	return {
		wake: () => wakeUp?.(),
		async stop() {
			stopping.abort();
			wakeUp?.();
			await done;
		}
	};
}
