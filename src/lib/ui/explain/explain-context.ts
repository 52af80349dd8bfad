/** How any figure asks for its explanation, without knowing who gives it. The layout that has the panel answers. */
import { createContext } from 'svelte';
import type { MetricValue, Scope } from '#lib/metrics/metric-value.ts';

export interface ExplainRequest {
	/** Id of a registered metric. */
	readonly metric: string;
	readonly scope: Scope;
	/** The value as the reader saw it; null when a whole line was asked about. */
	readonly value: MetricValue | null;
}

export type OpenExplain = (request: ExplainRequest) => void;

const [readExplain, writeExplain, hasExplain] = createContext<OpenExplain>();

/** Call once, in the layout that shows the explanation. */
export function setExplain(open: OpenExplain): void {
	writeExplain(open);
}

/** Call while a component initialises. Does nothing where no layout explains: single parts, pictures, tests. */
export function useExplain(): OpenExplain {
	return hasExplain() ? readExplain() : () => undefined;
}
