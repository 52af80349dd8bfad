/**
 * Live events on their way to the door: one lane a stream, in order, at most 500 a call. Memory is bounded:
 * old positions and machine states give way; for everything else the city waits (`isFull`).
 */
import { SECOND_MS } from '#lib/foundation/time.ts';
import type { Emission, StreamName } from '../city/emission.ts';
import { VOLATILE } from '../city/scenarios.ts';
import { HOPELESS, type IngestClient } from './ingest-client.ts';
import type { Tally } from './tally.ts';

const BATCH = 500;
/** Most events a lane holds. */
const VOLATILE_LIMIT = 4_000;
const KEPT_LIMIT = 20_000;
const FIRST_PAUSE_MS = SECOND_MS;
const LONGEST_PAUSE_MS = 15 * SECOND_MS;
interface Lane {
	readonly stream: StreamName;
	waiting: Emission[];
	isSending: boolean;
	/** Real clock before which nothing is tried. */
	notBefore: number;
	pauseMs: number;
}

export interface Outbox {
	add(emissions: readonly Emission[]): void;
	/** Starts a call on every lane that waits and may try. `nowMs` is the real clock. */
	flush(nowMs: number): void;
	/** True while some lane cannot take more: ask the city for nothing new. */
	isFull(): boolean;
	/** Send time of the oldest event that is not answered yet; null when all are. */
	oldestAt(): number | null;
	/** Events that are not answered yet. */
	waitingCount(): number;
}

export function newOutbox(client: IngestClient, tally: Tally): Outbox {
	const lanes = new Map<StreamName, Lane>();

	function laneOf(stream: StreamName): Lane {
		let lane = lanes.get(stream);
		if (lane === undefined) {
			lane = { stream, waiting: [], isSending: false, notBefore: 0, pauseMs: FIRST_PAUSE_MS };
			lanes.set(stream, lane);
		}
		return lane;
	}

	async function sendFirst(lane: Lane, nowMs: number): Promise<void> {
		const batch = lane.waiting.slice(0, BATCH);
		const outcome = await client.send(
			lane.stream,
			batch.map(({ item }) => item)
		);
		if (outcome.kind === 'ok') {
			tally.answered(lane.stream, outcome.answer);
			lane.pauseMs = FIRST_PAUSE_MS;
			forget(lane, batch);
			return;
		}
		if (outcome.kind === 'busy') {
			lane.notBefore = nowMs + outcome.retryAfterMs;
			return;
		}
		const status = outcome.kind === 'refused' ? `HTTP ${String(outcome.status)} ` : '';
		tally.trouble(`${lane.stream}: ${status}${outcome.detail}`);
		if (outcome.kind === 'refused' && HOPELESS.has(outcome.status)) {
			tally.dropped(lane.stream, batch.length);
			forget(lane, batch);
			return;
		}
		lane.notBefore = nowMs + lane.pauseMs;
		lane.pauseMs = Math.min(LONGEST_PAUSE_MS, lane.pauseMs * 2);
	}

	return {
		add(emissions) {
			for (const emission of emissions) laneOf(emission.stream).waiting.push(emission);
			for (const lane of lanes.values()) {
				const excess = lane.waiting.length - VOLATILE_LIMIT;
				if (excess <= 0 || !VOLATILE.has(lane.stream)) continue;
				lane.waiting = lane.waiting.slice(excess);
				tally.dropped(lane.stream, excess);
			}
		},
		flush(nowMs) {
			for (const lane of lanes.values()) {
				if (lane.isSending || lane.waiting.length === 0 || nowMs < lane.notBefore) continue;
				lane.isSending = true;
				void sendFirst(lane, nowMs).finally(() => {
					lane.isSending = false;
				});
			}
		},
		isFull: () =>
			[...lanes.values()].some(
				({ stream, waiting }) => !VOLATILE.has(stream) && waiting.length >= KEPT_LIMIT
			),
		oldestAt: () =>
			[...lanes.values()].reduce<number | null>((oldest, { waiting }) => {
				const at = waiting[0]?.at;
				return at === undefined ? oldest : Math.min(oldest ?? at, at);
			}, null),
		waitingCount: () => [...lanes.values()].reduce((sum, { waiting }) => sum + waiting.length, 0)
	};
}

/** Removes what was answered; some of it may have been dropped in the meantime. */
function forget(lane: Lane, batch: readonly Emission[]): void {
	const last = batch.at(-1);
	const at = last === undefined ? -1 : lane.waiting.lastIndexOf(last);
	lane.waiting = lane.waiting.slice(at + 1);
}
