/** The past, told in bulk behind the live feed: chunk by chunk, politely, and never twice after a restart. */
import { HOUR_MS, SECOND_MS } from '#lib/foundation/time.ts';
import type { Emission, StreamName } from '../city/emission.ts';
import { HOPELESS, type IngestClient } from '../delivery/ingest-client.ts';
import type { HistoryPart, SavedState } from './state-file.ts';
import type { Tally } from '../delivery/tally.ts';

/** A piece of the past that is told in one go. */
export interface Chunk {
	readonly key: string;
	/** The chunk tells everything before this instant. */
	readonly untilMs: number;
	emissions(): Emission[];
}

export interface PastPart {
	readonly part: HistoryPart;
	/** For the progress line, for example "sàng lọc" and "phường, xã". */
	readonly title: string;
	readonly unit: string;
	/** When all chunks are through, everything before this instant is told. */
	readonly untilMs: number;
	readonly chunks: readonly Chunk[];
}

export interface Teller {
	readonly client: IngestClient;
	readonly tally: Tally;
	readonly state: SavedState;
	/** Parts that are through in this run. */
	readonly told: Set<HistoryPart>;
	readonly signal: AbortSignal;
	say(line: string): void;
	/** Waits so many milliseconds; ends at once when the simulator stops. */
	rest(ms: number): Promise<void>;
	/** Real clock, milliseconds. */
	now(): number;
}

/** Part of one core that the back-fill may take, its share of the server included. */
const DUTY = 0.6;
/**
 * Items in one bulk call, so that the live feed of the same source gets its turn in between. A ward's visits go in
 * one call: half a ward would look like a low coverage.
 */
const MOST_ITEMS = 5_000;
const WHOLE_WARD_STREAM: StreamName = 'screening-visits';
const SAY_EVERY_MS = 2 * SECOND_MS;

/** Tells every part in turn. Ends early, without a word, when the signal is given. */
export async function tellPast(teller: Teller, parts: readonly PastPart[]): Promise<void> {
	for (const past of parts) {
		const progress = teller.state.parts[past.part];
		const startedAt = teller.now();
		let saidAt = startedAt;
		for (const [index, chunk] of past.chunks.entries()) {
			const before = teller.now();
			const emissions = chunk.emissions();
			await teller.rest((teller.now() - before) * (1 / DUTY - 1));
			if (!(await tellChunk(teller, emissions))) return;
			progress.done[chunk.key] = chunk.untilMs;
			if (teller.now() - saidAt >= SAY_EVERY_MS) {
				saidAt = teller.now();
				const done = `${String(index + 1)}/${String(past.chunks.length)}`;
				teller.say(`Nạp lịch sử: ${past.title} ${done} ${past.unit}`);
			}
		}
		progress.until = past.untilMs;
		progress.done = {};
		teller.told.add(past.part);
	}
	teller.say('Nạp lịch sử: xong');
}

/** Hours of [fromMs, toMs), newest first, without those that are done. */
export function hourChunks(
	{ fromMs, toMs, done }: { fromMs: number; toMs: number; done: Readonly<Record<string, number>> },
	emissions: (fromMs: number, toMs: number) => Emission[]
): Chunk[] {
	const chunks: Chunk[] = [];
	for (let hour = Math.floor(fromMs / HOUR_MS) * HOUR_MS; hour < toMs; hour += HOUR_MS) {
		const key = new Date(hour).toISOString().slice(0, 13);
		const start = Math.max(hour, fromMs);
		const untilMs = Math.min(hour + HOUR_MS, toMs);
		if ((done[key] ?? 0) >= untilMs) continue;
		chunks.unshift({ key, untilMs, emissions: () => emissions(start, untilMs) });
	}
	return chunks;
}

/** False when the simulator stops before the chunk is through. */
async function tellChunk(teller: Teller, emissions: readonly Emission[]): Promise<boolean> {
	const byStream = new Map<StreamName, object[]>();
	for (const { stream, item } of emissions) {
		const items = byStream.get(stream);
		if (items === undefined) byStream.set(stream, [item]);
		else items.push(item);
	}
	for (const [stream, items] of byStream) {
		const size = stream === WHOLE_WARD_STREAM ? items.length : MOST_ITEMS;
		for (let i = 0; i < items.length; i += size)
			if (!(await tell(teller, stream, items.slice(i, i + size)))) return false;
	}
	return !teller.signal.aborted;
}

async function tell(teller: Teller, stream: string, items: readonly object[]): Promise<boolean> {
	let pauseMs = SECOND_MS;
	while (!teller.signal.aborted) {
		const before = teller.now();
		const outcome = await teller.client.sendBulk(stream, items);
		await teller.rest((teller.now() - before) * (1 / DUTY - 1));
		if (outcome.kind === 'ok') {
			teller.tally.answered(stream, outcome.answer);
			return true;
		}
		if (outcome.kind === 'busy') {
			await teller.rest(outcome.retryAfterMs);
			continue;
		}
		if (outcome.kind === 'refused' && outcome.status === 413 && items.length > 1) {
			const half = Math.ceil(items.length / 2);
			return (
				(await tell(teller, stream, items.slice(0, half))) &&
				(await tell(teller, stream, items.slice(half)))
			);
		}
		const status = outcome.kind === 'refused' ? `HTTP ${String(outcome.status)} ` : '';
		teller.tally.trouble(`${stream} (bulk): ${status}${outcome.detail}`);
		if (outcome.kind === 'refused' && HOPELESS.has(outcome.status)) {
			teller.tally.dropped(stream, items.length);
			return true;
		}
		await teller.rest(pauseMs);
		pauseMs = Math.min(30 * SECOND_MS, pauseMs * 2);
	}
	return false;
}
