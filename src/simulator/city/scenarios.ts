/** Troubles laid over what the sources say: a silent source, late and repeated data. A surge is made by the calls themselves. */
import { drawOf } from '#lib/foundation/random.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { inOrder, type Emission, type Family, type StreamName } from './emission.ts';

export const SCENARIOS = ['surge', 'source-outage', 'late-and-duplicate'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** What a source does not keep while its link is down. */
export const VOLATILE: ReadonlySet<StreamName> = new Set(['unit-positions', 'kiosk-states']);

/** Estimates: parts of the data that come 1 to 15 minutes late, and that come again within 90 seconds. */
const LATE_SHARE = 0.06;
const AGAIN_SHARE = 0.08;

/** Every two hours the kiosks fall silent after one minute for 15, the hospitals after 25 for an hour. */
const OUTAGE_CYCLE_MS = 2 * HOUR_MS;
const OUTAGES: readonly {
	readonly family: Family;
	readonly atMs: number;
	readonly forMs: number;
}[] = [
	{ family: 'kiosks', atMs: MINUTE_MS, forMs: 15 * MINUTE_MS },
	{ family: 'hospitals', atMs: 25 * MINUTE_MS, forMs: HOUR_MS }
];

export interface ScenarioSetting {
	readonly seed: number;
	/** Simulated start of the scenario. */
	readonly startMs: number;
	readonly scenarios: ReadonlySet<Scenario>;
}

/** Holds back and repeats emissions; `release` gives what is due, oldest first. */
export interface Distortion {
	add(family: Family, emissions: readonly Emission[]): void;
	release(beforeMs: number): Emission[];
	/** Send time of the oldest emission held back, as the source made it; null when none is. */
	heldSince(): number | null;
}

export function distortion(setting: ScenarioSetting): Distortion {
	let held: { readonly madeAt: number; readonly emission: Emission }[] = [];
	return {
		add(family, emissions) {
			for (const emission of emissions)
				for (const changed of distorted(setting, family, emission))
					held.push({ madeAt: emission.at, emission: changed });
		},
		release(beforeMs) {
			const due = held.filter(({ emission }) => emission.at < beforeMs);
			held = held.filter(({ emission }) => emission.at >= beforeMs);
			return inOrder(due.map(({ emission }) => emission));
		},
		heldSince: () =>
			held.reduce<number | null>((oldest, { madeAt }) => Math.min(oldest ?? madeAt, madeAt), null)
	};
}

function distorted(
	{ seed, startMs, scenarios }: ScenarioSetting,
	family: Family,
	emission: Emission
): Emission[] {
	if (scenarios.has('source-outage')) {
		const endMs = outageEnd(family, emission.at, startMs);
		if (endMs !== null) return VOLATILE.has(emission.stream) ? [] : [{ ...emission, at: endMs }];
	}
	if (!scenarios.has('late-and-duplicate')) return [emission];
	const label = `${emission.stream}/${JSON.stringify(emission.item)}`;
	const late = drawOf(seed, 'late', label);
	const again = drawOf(seed, 'again', label);
	const delayMs = late < LATE_SHARE ? MINUTE_MS * (1 + (late / LATE_SHARE) * 14) : 0;
	const first = { ...emission, at: emission.at + Math.floor(delayMs) };
	if (again >= AGAIN_SHARE) return [first];
	const repeatMs = SECOND_MS * (1 + (again / AGAIN_SHARE) * 89);
	return [first, { ...first, at: first.at + Math.floor(repeatMs) }];
}

/** End of the outage that the family is in at the instant, or null. */
function outageEnd(family: Family, atMs: number, startMs: number): number | null {
	const into = (((atMs - startMs) % OUTAGE_CYCLE_MS) + OUTAGE_CYCLE_MS) % OUTAGE_CYCLE_MS;
	if (atMs < startMs) return null;
	for (const outage of OUTAGES) {
		const end = outage.atMs + outage.forMs;
		if (outage.family === family && into >= outage.atMs && into < end) return atMs - into + end;
	}
	return null;
}
