/** A published figure as the ledger keeps it: what was said, by whom, of when, and which metric should give it. */
import type { Words } from '#lib/foundation/locale.ts';
import { UNITS } from '#lib/metrics/unit.ts';

export const CLAIM_TOPICS = [
	'emergency',
	'hospitals',
	'kiosks',
	'records',
	'documents',
	'stations',
	'screening',
	'population'
] as const;
export type ClaimTopic = (typeof CLAIM_TOPICS)[number];

/** How the number was hedged: `over 95,000`, `nearly 99 %`, `about 15 minutes`. */
export const QUALIFIERS = ['exactly', 'about', 'nearly', 'over', 'under'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** How the thing moves: a level may rise and fall, a cumulative count never falls, a flow belongs to its period. */
export const BEHAVIOURS = ['level', 'cumulative', 'flow'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** `part` is one centre, hospital or commune; only a figure of the whole city stands beside the city's metric. */
export const CLAIM_SCOPES = ['city', 'part', 'country'] as const;
export type ClaimScope = (typeof CLAIM_SCOPES)[number];

/** Units of metrics, and those of figures that no metric gives yet. */
export const CLAIM_UNITS = [...UNITS, 'per-10000-persons', 'percentage-points'] as const;
export type ClaimUnit = (typeof CLAIM_UNITS)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** Which number of the metric the claim speaks of; a count of persons may be the numerator of a share. */
export const METRIC_PARTS = ['value', 'numerator', 'denominator'] as const;
export type MetricPart = (typeof METRIC_PARTS)[number];

/** In what two figures that look alike differ. */
export const DIFFERENCE_KINDS = ['definition', 'period', 'scope'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export interface ClaimDifference {
	/** The other claim. Written on one side, read on both. */
	readonly claimId: string;
	readonly kind: DifferenceKind;
	readonly reason: Words;
}

export interface ClaimSource {
	/** Article, report or decision, with its number or date where known. */
	readonly title: string;
	readonly publisher: Words;
	/** Null where only the reference is known. */
	readonly url: string | null;
	readonly confidence: (typeof CONFIDENCES)[number];
}

/** What a person can write down. Dates are `YYYY`, `YYYY-Qn`, `YYYY-MM` or `YYYY-MM-DD`; null is not known. */
export interface ClaimContent {
	readonly topic: ClaimTopic;
	/** Claims of one subject look alike and have to be told apart. */
	readonly subject: string;
	/** Claims of one series are the same thing at different times. */
	readonly series: string;
	readonly text: Words;
	/** The number as it was printed, with its unit. */
	readonly printed: Words;
	readonly qualifier: Qualifier;
	/** In `unit`: ratios 0 to 1, times in seconds. */
	readonly value: number;
	/** Upper end where a range was published. */
	readonly valueTo: number | null;
	/** Step to which the number was rounded, in `unit`: 9.6 million has a step of 100,000. */
	readonly step: number;
	readonly unit: ClaimUnit;
	readonly behaviour: Behaviour;
	readonly publishedOn: string | null;
	readonly periodFrom: string | null;
	readonly periodTo: string | null;
	readonly definition: Words;
	readonly scope: ClaimScope;
	readonly scopeName: Words;
	readonly source: ClaimSource;
	/** Id of the metric that should give the number. */
	readonly metric: string | null;
	readonly metricPart: MetricPart;
	/** Why no metric gives it; null where one does. */
	readonly noMetric: Words | null;
	/** In what the metric differs from the figure; null where it means the same. */
	readonly metricDiffers: Words | null;
	readonly differsFrom: readonly ClaimDifference[];
}

/** One version. Versions are added and never changed. */
export interface Claim extends ClaimContent {
	/** kebab-case; never reused. */
	readonly id: string;
	readonly version: number;
	/** Display name of the person, or null for the rows that the product came with. */
	readonly recordedBy: string | null;
	/** UTC ISO. */
	readonly recordedAt: string;
	/** Why this version was written; null for the first. */
	readonly reason: string | null;
}
