/** Prints what the city would send, one JSON line an event, without any server. */
import { MINUTE_MS } from '#lib/foundation/time.ts';
import { distortion } from './city/scenarios.ts';
import { sourcesOf } from './sources.ts';
import { freshState, type SavedState } from './past/state-file.ts';
import { emsAnchor } from './ems/ems.ts';
import type { SimulatorOptions } from './options.ts';

/** The same options give the same lines, byte for byte. */
export async function dryRun(
	options: SimulatorOptions,
	{ say, signal }: { say: (line: string) => unknown; signal: AbortSignal }
): Promise<void> {
	const { seed, fromMs, scenarios, outages } = options;
	const endMs = fromMs + (options.durationMs ?? MINUTE_MS);
	const { live } = sourcesOf(startState(options));
	const troubles = distortion({ seed, startMs: fromMs, scenarios, outages });
	for (let at = fromMs; at < endMs && !signal.aborted; at += MINUTE_MS) {
		const until = Math.min(endMs, at + MINUTE_MS);
		for (const model of live) troubles.add(model.family, model.between(at, until));
		for (const emission of troubles.release(until)) say(JSON.stringify(emission));
		await new Promise((resume) => setImmediate(resume));
	}
}

/** The state of a city that starts now: a surge, when asked for, begins with it. */
export function startState({ seed, fromMs, scenarios }: SimulatorOptions): SavedState {
	const fresh = freshState(seed, emsAnchor(fromMs));
	return scenarios.has('surge') ? { ...fresh, surges: [{ fromMs }] } : fresh;
}
