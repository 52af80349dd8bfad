/**
 * Two values of one small place at two instants give away, by subtraction, how many persons came
 * between them. A step of 1 to 9 persons is as small a cell as any other.
 */
import type { Metric } from '#lib/metrics/define-metric.ts';
import type { ExplainedShift } from '#lib/metrics/explanation.ts';
import { measured, type MetricValue } from '#lib/metrics/metric-value.ts';

/** Hides every value that is a small step away from one that is shown. `present` is always shown. */
export function withoutSmallSteps(
	metric: Metric,
	present: MetricValue,
	shifts: readonly ExplainedShift[]
): ExplainedShift[] {
	const { suppressBelow } = metric;
	if (suppressBelow === null) return [...shifts];
	const shown = [personsOf(present)].filter((persons) => persons !== null);
	const unlessSmallStep = (value: MetricValue): MetricValue => {
		const persons = personsOf(value);
		if (persons === null) return value;
		const isSmallStep = shown.some((other) => {
			const step = Math.abs(persons - other);
			return step > 0 && step < suppressBelow;
		});
		if (isSmallStep)
			return measured(metric, {
				value: null,
				scope: value.scope,
				asOf: value.asOf,
				missing: 'suppressed'
			});
		shown.push(persons);
		return value;
	};
	return shifts.map(({ knownThen, knownNow, ...shift }) => ({
		...shift,
		knownThen: unlessSmallStep(knownThen),
		knownNow: knownNow === null ? null : unlessSmallStep(knownNow)
	}));
}

function personsOf({ numerator, value, denominator }: MetricValue): number | null {
	return denominator === undefined ? value : (numerator ?? null);
}
