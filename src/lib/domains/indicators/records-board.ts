/** Quality of records place by place: four scores, and the rules that most checks failed. */
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import type { Dimension } from './measures/scores.ts';

export interface BrokenRule {
	readonly dimension: Dimension;
	/** Option of the dimension's rules. */
	readonly rule: string;
	/** Checks passed over checks made; what failed is the remainder. */
	readonly value: MetricValue;
}

export interface QualityRow {
	/** Ward code, or id of a hospital. */
	readonly place: string;
	/** Checks passed over checks made, in the week that stands for the city. */
	readonly scores: Readonly<Record<Dimension, MetricValue>>;
	/** Most failed checks first; at most three, only rules that failed at all. */
	readonly broken: readonly BrokenRule[];
}

export interface RecordsBoard {
	/** Records of residents, every ward of the registry. */
	readonly wards: readonly QualityRow[];
	/** What each city hospital sends. */
	readonly sources: readonly QualityRow[];
}
