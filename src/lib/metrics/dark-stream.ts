/**
 * Streams of which nobody delivers any more. A figure is as old as its newest evidence; where it rests on
 * several streams and one of them is dark, its age alone would still look live.
 */
import type { DataState } from './data-state.ts';
import type { Metric } from './define-metric.ts';

export interface DarkStream {
	readonly stream: string;
	/** Last delivery of anybody, UTC ISO. */
	readonly since: string;
}

/** Dark streams that the figure rests on. One that counts arrivals tells of the silence and is not hurt by it. */
export function darkSources(
	{ sources, clock }: Pick<Metric, 'sources' | 'clock'>,
	dark: readonly DarkStream[]
): readonly DarkStream[] {
	return clock.basis === 'receive' ? [] : dark.filter(({ stream }) => sources.includes(stream));
}

/** A figure without one of its streams is late at best. */
export function stateWithout(state: DataState, dark: readonly DarkStream[]): DataState {
	return dark.length > 0 && (state === 'live' || state === 'partial') ? 'late' : state;
}
