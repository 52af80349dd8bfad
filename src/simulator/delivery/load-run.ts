/** Positions of invented units at a steady rate; an unanswered batch is sent again until it is answered. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { UnitPosition } from '#lib/domains/ems/contract.ts';
import { randomOf } from '#lib/foundation/random.ts';
import { SECOND_MS } from '#lib/foundation/time.ts';
import { iso } from '../city/emission.ts';
import { asFix, shifted } from '../city/place.ts';
import { ingestClient } from './ingest-client.ts';

export interface LoadOptions {
	readonly url: URL;
	readonly key: string;
	readonly eventsPerSecond: number;
	readonly units: number;
	/** Items in one call, 1 to 500. */
	readonly batch: number;
	readonly durationMs: number | null;
	/** File that gets one acknowledged event id a line, fsynced; null for none. */
	readonly ackLog: string | null;
}

export interface LoadResult {
	readonly sent: number;
	readonly acknowledged: number;
}

const CENTRE = { latitude: 21.03, longitude: 105.85 };
const STREAM = 'unit-positions';
const TICK_MS = 20;
/** Calls under way at once; beyond that the load falls behind instead of filling memory. */
const MOST_CALLS = 32;

/** Runs until the signal or the duration; the answers of calls under way are still awaited for two seconds. */
export async function runLoad(
	{ url, key, eventsPerSecond, units, batch, durationMs, ackLog }: LoadOptions,
	{ signal, now }: { signal: AbortSignal; now: () => number }
): Promise<LoadResult> {
	const client = ingestClient(url, () => key);
	const log = ackLog === null ? null : openSync(ackLog, 'a');
	const started = now();
	const calls = new Set<Promise<void>>();
	const clocks = new Float64Array(units);
	const stopAt = started + (durationMs ?? Infinity);
	let sent = 0;
	let acknowledged = 0;

	async function deliver(items: readonly UnitPosition[]): Promise<void> {
		for (;;) {
			const outcome = await client.send(STREAM, items);
			if (outcome.kind === 'ok') {
				const refused = new Set(outcome.answer.rejected.map(({ index }) => index));
				const ids = items.filter((_, index) => !refused.has(index)).map(idOf);
				acknowledged += ids.length;
				if (log !== null && ids.length > 0) {
					writeSync(log, `${ids.join('\n')}\n`);
					fsyncSync(log);
				}
				return;
			}
			if (outcome.kind === 'refused')
				throw new RangeError(
					`The door refused the load: HTTP ${String(outcome.status)} ${outcome.detail}`
				);
			if (signal.aborted || now() > stopAt + 2 * SECOND_MS) return;
			await pause(outcome.kind === 'busy' ? outcome.retryAfterMs : 100);
		}
	}

	try {
		while (!signal.aborted && now() < stopAt) {
			const due = Math.floor(((now() - started) / SECOND_MS) * eventsPerSecond);
			while (sent + batch <= due && calls.size < MOST_CALLS) {
				const items = Array.from({ length: batch }, (_, n) =>
					position(sent + n, { clocks, at: now() })
				);
				sent += batch;
				const call = deliver(items).finally(() => calls.delete(call));
				calls.add(call);
			}
			await Promise.race([pause(TICK_MS), ...calls]);
		}
		await Promise.race([Promise.all(calls), pause(2 * SECOND_MS)]);
	} finally {
		client.close();
		if (log !== null) closeSync(log);
	}
	return { sent, acknowledged };
}

/** Every event has an id of its own: the clock of a unit moves on by at least a millisecond. */
function position(n: number, { clocks, at }: { clocks: Float64Array; at: number }): UnitPosition {
	const unit = n % clocks.length;
	const observedMs = Math.max(at, (clocks[unit] ?? 0) + 1);
	clocks[unit] = observedMs;
	const random = randomOf(unit, 'load', n);
	const seen = shifted(CENTRE, random.between(-5, 5), random.between(-5, 5));
	return {
		unitId: `LOAD-${String(unit + 1).padStart(4, '0')}`,
		observedAt: iso(observedMs),
		...asFix(seen),
		speedKmh: Math.round(random.between(0, 60)),
		tracker: 'rest'
	};
}

function idOf({ unitId, observedAt }: UnitPosition): string {
	return `${STREAM}/${unitId}@${observedAt}`;
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
