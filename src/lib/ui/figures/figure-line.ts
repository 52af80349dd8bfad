/** A line of words that may hold one measured value, which stays a value: it can be asked for its explanation. */
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import type { FigurePart } from './figure-text.ts';

export interface FigureLine {
	readonly value: MetricValue;
	readonly part?: FigurePart;
	readonly withUnit?: boolean;
	/** The words around the value, from the dictionaries; absent: the value stands alone. */
	readonly sentence?: (figure: string) => string;
}

/** Words, or words with a value. */
export type Line = string | FigureLine;

/** A private-use sign that no dictionary contains marks the place of the value. */
const PLACE = '\uE000';

/** The words before and after the value. */
export function wordsAround({ sentence }: FigureLine): readonly [before: string, after: string] {
	const [before = '', after = ''] = (sentence?.(PLACE) ?? PLACE).split(PLACE);
	return [before, after];
}
