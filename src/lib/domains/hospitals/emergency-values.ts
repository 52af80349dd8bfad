/** What the newest snapshot of one emergency department says. A field that it leaves out is unknown, not absent. */
import type { Metric } from '#lib/metrics/define-metric.ts';
import { measured, type MetricValue, type Scope } from '#lib/metrics/metric-value.ts';
import type { LiveEntity } from '#lib/streams/live-state.ts';
import type { EdSnapshot } from './contract.ts';
import { boarding, emergencyCensus, emergencyWaiting, longestWait } from './metrics.ts';

export type EdRow = LiveEntity & EdSnapshot;

export interface EmergencyValues {
	/** Patients in the emergency department. */
	readonly census: MetricValue;
	readonly waiting: MetricValue;
	/** Admitted patients who still lie there for want of a bed. */
	readonly boarding: MetricValue;
	readonly longestWait: MetricValue;
}

/** `ed` is null for a hospital that never sent a snapshot of its emergency department. */
export function emergencyValues(scope: Scope, ed: EdRow | null): EmergencyValues {
	const told = (metric: Metric, value: number | undefined) =>
		measured(metric, {
			scope,
			value: value ?? null,
			asOf: ed?.asOf ?? null,
			missing: ed === null ? 'no-data' : 'unknown'
		});
	return {
		census: told(emergencyCensus, ed?.census),
		waiting: told(emergencyWaiting, ed?.waiting),
		boarding: told(boarding, ed?.boarding),
		longestWait: told(longestWait, ed?.longestWaitSeconds)
	};
}
