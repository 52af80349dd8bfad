/**
 * A source that never gives up: it sends batches until told to stop, repeats a batch that got no
 * answer, and remembers every id that the door acknowledged.
 */
import { setTimeout as sleep } from 'node:timers/promises';

const WRITERS = 6;
const ITEMS = 25;
const UNITS = 40;
const RETRY_MS = 25;
/** A batch without an answer for this long is sent again. */
const ANSWER_MS = 5_000;

export interface AckedLoad {
	/** Ids that a 200 acknowledged, as accepted or as duplicate. */
	readonly acked: ReadonlySet<string>;
	/** Every id that was ever sent. */
	readonly sent: ReadonlySet<string>;
	/** Answers that a batch may never get: anything but 200, 429, 503 or silence. */
	readonly surprises: readonly string[];
	/** Ends after the batches in flight. */
	stop(): Promise<void>;
}

interface Answer {
	readonly accepted: number;
	readonly duplicate: number;
	readonly rejected: readonly unknown[];
}

export function startAckedLoad(address: string, key: string): AckedLoad {
	const acked = new Set<string>();
	const sent = new Set<string>();
	const surprises: string[] = [];
	const startMs = Date.now();
	let isStopping = false;
	const goesOn = (): boolean => !isStopping;
	let next = 0;

	async function write(): Promise<void> {
		while (goesOn()) {
			const items = Array.from({ length: ITEMS }, () => item(startMs, next++));
			for (const { id } of items) sent.add(id);
			const body = JSON.stringify(items.map(({ data }) => data));
			while (goesOn() && !(await post(body))) await sleep(RETRY_MS);
			if (goesOn()) for (const { id } of items) acked.add(id);
		}
	}

	async function post(body: string): Promise<boolean> {
		try {
			const response = await fetch(`${address}/api/ingest/unit-positions`, {
				method: 'POST',
				body,
				headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
				signal: AbortSignal.timeout(ANSWER_MS)
			});
			const text = await response.text();
			if (response.status === 200) return isWhole(text);
			if (![429, 503].includes(response.status))
				surprises.push(`${String(response.status)} ${text.slice(0, 200)}`);
			return false;
		} catch {
			// The server is being killed: no answer means no promise, so the batch goes again.
			return false;
		}
	}

	function isWhole(text: string): boolean {
		const { accepted, duplicate, rejected } = JSON.parse(text) as Answer;
		if (accepted + duplicate === ITEMS && rejected.length === 0) return true;
		surprises.push(`200 ${text.slice(0, 200)}`);
		return false;
	}

	const writers = Array.from({ length: WRITERS }, write);
	return {
		acked,
		sent,
		surprises,
		stop: async () => {
			isStopping = true;
			await Promise.all(writers);
		}
	};
}

/** The same unit never reports twice for one instant. */
function item(startMs: number, index: number): { id: string; data: object } {
	const unitId = `kill-${String(index % UNITS)}`;
	const observedAt = new Date(startMs - 60_000 + Math.floor(index / UNITS)).toISOString();
	const data = { unitId, observedAt, latitude: 21.03, longitude: 105.85, speedKmh: index % 80 };
	return { id: `unit-positions/${unitId}@${observedAt}`, data };
}
