/** Coverage of a ward or of the city as a measured value: persons over the estimated target group, with its interval. */
import { coverage } from '#lib/domains/screening/metrics.ts';
import { wilsonInterval } from '#lib/foundation/statistics/wilson.ts';
import { measured, type MetricValue, type Scope } from '#lib/metrics/metric-value.ts';

interface Counted {
	readonly scope: Scope;
	readonly asOf: string | null;
	/** Null where nobody was counted yet. */
	readonly persons: number | null;
	/** Persons of the target group, an estimate. */
	readonly target: number;
	readonly denominatorDate: string | undefined;
	/** True when the count must not be shown, nor anything it could be read back from. */
	readonly isHidden: boolean;
	readonly reporting?: number;
	readonly expected?: number;
}

export function coverageOf(counted: Counted): MetricValue {
	const { persons, target, denominatorDate, isHidden, ...evidence } = counted;
	return measured(coverage, {
		...evidence,
		value: persons === null || target === 0 ? null : persons / target,
		numerator: persons,
		denominator: target,
		...(denominatorDate !== undefined && { denominatorDate }),
		interval: persons === null ? null : wilsonInterval(persons, target),
		isEstimate: true,
		...(isHidden && { missing: 'suppressed' })
	});
}
