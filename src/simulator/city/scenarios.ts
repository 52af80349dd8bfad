/** Troubles laid over what the sources say: a silent source, late and repeated data. A surge is made by the calls themselves. */
import { drawOf } from '#lib/foundation/random.ts';
import { MINUTE_MS, SECOND_MS } from '#lib/foundation/time.ts';
import { inOrder, type Emission, type Family, type StreamName } from './emission.ts';
import { outageEnd, USUAL_OUTAGES, type SourceOutage } from './outages.ts';

export const SCENARIOS = ['surge', 'source-outage', 'late-and-duplicate'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** What a source does not keep while its link is down. */
export const VOLATILE: ReadonlySet<StreamName> = new Set(['unit-positions', 'kiosk-states']);

/** Estimates: parts of the data that come 1 to 15 minutes late, and that come again within 90 seconds. */
const LATE_SHARE = 0.06;
const AGAIN_SHARE = 0.08;

export interface ScenarioSetting {
	readonly seed: number;
	/** Simulated start of the scenario. */
	readonly startMs: number;
	readonly scenarios: ReadonlySet<Scenario>;
	/** Asked for by name; the scenario `source-outage` adds the usual ones. */
	readonly outages: readonly SourceOutage[];
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
	{ seed, startMs, scenarios, outages }: ScenarioSetting,
	family: Family,
	emission: Emission
): Emission[] {
	const silences = scenarios.has('source-outage') ? [...outages, ...USUAL_OUTAGES] : outages;
	const endMs = outageEnd(silences, { family, emission, startMs });
	if (endMs !== null) return VOLATILE.has(emission.stream) ? [] : [{ ...emission, at: endMs }];
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
