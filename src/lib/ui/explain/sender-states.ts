/** How the senders of a figure are doing, by the reader's own clock. */
import type { DataState, Freshness } from '#lib/metrics/data-state.ts';
import type { ExplainedSender, ReportsWithin } from '#lib/metrics/explanation.ts';
import { ageState } from '../figures/age-text.ts';

export type SenderState = Extract<DataState, 'live' | 'late' | 'stale' | 'no-data'>;

export interface SeenSender extends ExplainedSender {
	readonly state: SenderState;
}

const ORDER: readonly SenderState[] = ['live', 'late', 'stale', 'no-data'];

/** Best state first; of the troubled the longest silent first. Where once sent is enough, nobody is late. */
export function seenSenders(
	senders: readonly ExplainedSender[],
	by: {
		readonly freshness: Freshness;
		readonly reportsWithin: ReportsWithin | null;
		readonly nowMs: number;
	}
): SeenSender[] {
	const { freshness, reportsWithin, nowMs } = by;
	const stateOf = ({ at, isReporting }: ExplainedSender): SenderState => {
		if (reportsWithin === 'ever') return isReporting ? 'live' : 'no-data';
		return ageState({ asOf: at, freshness }, nowMs) as SenderState;
	};
	return senders
		.map((sender) => ({ ...sender, state: stateOf(sender) }))
		.sort(
			(a, b) =>
				ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.at ?? '').localeCompare(b.at ?? '')
		);
}

/** How many are in each state, in the order of states. */
export function countStates(senders: readonly SeenSender[]): ReadonlyMap<SenderState, number> {
	return new Map(
		ORDER.map((state) => [state, senders.filter((sender) => sender.state === state).length])
	);
}

/** Median and oldest age of those that sent anything, milliseconds; null when nobody did. */
export function agesOf(
	senders: readonly { readonly at: string | null }[],
	nowMs: number
): { readonly medianMs: number; readonly oldestMs: number } | null {
	const ages = senders
		.flatMap(({ at }) => (at === null ? [] : [Math.max(0, nowMs - Date.parse(at))]))
		.sort((a, b) => a - b);
	const medianMs = ages[Math.floor((ages.length - 1) / 2)];
	const oldestMs = ages.at(-1);
	return medianMs === undefined || oldestMs === undefined ? null : { medianMs, oldestMs };
}
