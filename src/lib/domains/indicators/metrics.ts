/** Metrics of the generic stream: one for each measure of the city's list that no stream of its own feeds, and one for each of its options. */
import { measures } from './measure-list.ts';

export const indicatorMetrics = measures.flatMap(({ metric, options }) => [
	metric,
	...options.map((option) => option.metric)
]);
