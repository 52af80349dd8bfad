/** One run of the simulator against a server: the live feed first, the past behind it, state kept for the next run. */
import { DAY_MS, MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { simulatedClock } from './city/clock.ts';
import { distortion } from './city/scenarios.ts';
import { sourcesOf } from './sources.ts';
import { tellPast } from './past/history.ts';
import { ingestClient } from './delivery/ingest-client.ts';
import { liveFeed } from './delivery/live-feed.ts';
import { newOutbox } from './delivery/outbox.ts';
import { readState, writeState, type HistoryPart, type SavedState } from './past/state-file.ts';
import { newTally, type Tally } from './delivery/tally.ts';
import { startState } from './dry-run.ts';
import type { SimulatorOptions } from './options.ts';

export interface Surroundings {
	readonly keyOf: (stream: string) => string;
	readonly say: (line: string) => unknown;
	readonly signal: AbortSignal;
	/** Real clock, epoch milliseconds. */
	readonly now: () => number;
}

const TICK_MS = 250;
const SAVE_EVERY_MS = 10 * SECOND_MS;
/** Longest wait for answers after the signal to stop. */
const FAREWELL_MS = 400;
/** A city that began longer ago is begun anew: planning it again would take seconds. */
const OLDEST_ANCHOR_MS = 60 * DAY_MS;

/** Runs until the signal, or until `--duration` of simulated time has passed and is answered. */
export async function runSimulator(
	options: SimulatorOptions,
	{ keyOf, say, signal, now }: Surroundings
): Promise<Tally['totals']> {
	const { seed, fromMs, speed, scenarios, outages, stateFile, durationMs } = options;
	const state = stateOf(options);
	const sources = sourcesOf(state);
	const client = ingestClient(options.url, keyOf);
	const tally = newTally();
	const outbox = newOutbox(client, tally);
	const troubles = distortion({ seed, startMs: fromMs, scenarios, outages });
	const feed = liveFeed(sources.live, { outbox, distortion: troubles, fromMs });
	const clock = simulatedClock({ fromMs, speed }, now);
	const endMs = fromMs + (durationMs ?? Infinity);
	const told = new Set<HistoryPart>();
	const { rest, stop, done } = restingUntil(signal);
	const save = () => {
		if (stateFile !== null) writeState(stateFile, carriedOn(state, told, feed.settledUntil()));
	};

	feed.introduce();
	const started = now();
	let savedAt = started;
	let saidAt = started;
	const ticking = setInterval(() => {
		const simulated = Math.min(clock.now(), endMs);
		feed.step(simulated);
		outbox.flush(now());
		if (now() - saidAt >= MINUTE_MS) {
			saidAt = now();
			say(tally.line(simulated));
		}
		if (now() - savedAt >= SAVE_EVERY_MS) {
			savedAt = now();
			save();
		}
		if (feed.hasTold(endMs)) stop();
	}, TICK_MS);
	outbox.flush(now());
	say(`Mô phỏng thành phố (hạt giống ${String(seed)}) gửi tới ${options.url.origin}`);

	const telling =
		options.historyMs === 0
			? Promise.resolve()
			: tellPast(
					{ client, tally, state, told, signal: done, say, rest, now },
					sources.past({ historyMs: options.historyMs, toMs: fromMs })
				);
	await new Promise<void>((resolve) => {
		if (done.aborted) resolve();
		done.addEventListener('abort', () => {
			resolve();
		});
	});
	clearInterval(ticking);
	const farewell = now() + FAREWELL_MS;
	while (outbox.waitingCount() > 0 && now() < farewell)
		await new Promise((resume) => setTimeout(resume, 20));
	client.close();
	await telling;
	save();
	say(tally.line(Math.min(clock.now(), endMs)));
	return tally.totals;
}

function stateOf(options: SimulatorOptions): SavedState {
	const { stateFile, seed, fromMs, scenarios } = options;
	const saved = stateFile === null ? null : readState(stateFile, seed);
	if (
		saved === null ||
		saved.anchorMs > fromMs - DAY_MS ||
		fromMs - saved.anchorMs > OLDEST_ANCHOR_MS
	)
		return startState(options);
	return scenarios.has('surge') ? { ...saved, surges: [...saved.surges, { fromMs }] } : saved;
}

/** Where the back-fill of a part is through, the live feed carries its mark on. */
function carriedOn(
	state: SavedState,
	told: ReadonlySet<HistoryPart>,
	settledUntil: number
): SavedState {
	for (const part of told) state.parts[part].until = settledUntil;
	return state;
}

/** Pauses that end at once when the run ends. */
function restingUntil(signal: AbortSignal) {
	const own = new AbortController();
	const done = AbortSignal.any([signal, own.signal]);
	function rest(ms: number): Promise<void> {
		return new Promise((resolve) => {
			if (done.aborted || ms <= 0) {
				resolve();
				return;
			}
			const wake = () => {
				clearTimeout(timer);
				done.removeEventListener('abort', wake);
				resolve();
			};
			const timer = setTimeout(wake, ms);
			done.addEventListener('abort', wake);
		});
	}
	const stop = () => {
		own.abort();
	};
	return { rest, stop, done };
}
