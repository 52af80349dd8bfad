/** Housekeeping on a period: one run at a time, failures logged, never a reason to stop the process. */
import type { Log, LogEvent } from './log.ts';

/** A handler that logs a failure in the background. */
export function warn(log: Log, event: LogEvent): (error: unknown) => void {
	return (error) => {
		log.warn(event, { error: error instanceof Error ? error : String(error) });
	};
}

/** Runs the job now and then every `periodMs`. Returns the way to stop. */
export function every(
	periodMs: number,
	job: () => Promise<unknown>,
	onFailure: (error: unknown) => void
): () => void {
	let isRunning = false;
	function run(): void {
		if (isRunning) return;
		isRunning = true;
		job()
			.catch(onFailure)
			.finally(() => {
				isRunning = false;
			});
	}
	run();
	const timer = setInterval(run, periodMs);
	timer.unref();
	return () => {
		clearInterval(timer);
	};
}
