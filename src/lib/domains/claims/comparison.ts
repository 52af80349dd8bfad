/** A published figure beside the present value of its metric: same, different for a reason, or in need of one. */
import { cityDay } from '#lib/foundation/time.ts';
import type { MetricValue } from '#lib/metrics/metric-value.ts';
import type { ClaimContent, MetricPart } from './claim.ts';
import { firstDay, lastDay } from './claim-date.ts';
import { isWithin, publishedRange } from './published-range.ts';

export const VERDICTS = ['unexplained', 'explained', 'agrees', 'not-comparable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type ComparisonReason =
	/** agrees: the present value rounds to the printed one. */
	| 'rounding'
	/** explained: the metric means something else, or the figure is of an earlier or later time. */
	| 'definition'
	| 'earlier'
	| 'later'
	/** unexplained: of the same time; fell although it cannot; or moved more than time explains. */
	| 'same-time'
	| 'fell'
	| 'drift'
	/** not-comparable */
	| 'no-metric'
	| 'scope'
	| 'unit'
	| 'suppressed'
	| 'no-data';

export interface Comparison {
	readonly verdict: Verdict;
	readonly reason: ComparisonReason;
	/** Present value minus the printed one, or minus the nearer end of a printed range; null without both. */
	readonly difference: number | null;
	/** The difference over the printed value. */
	readonly differenceRatio: number | null;
}

/** A level that moved more than this share in a year asks for another reason than time. Proposed by this product. */
export const LEVEL_DRIFT_RATIO_PER_YEAR = 0.25;
/** Time explains at least as much as it would in a quarter. Proposed. */
const LEAST_YEARS = 0.25;
const DAYS_PER_YEAR = 365;
const DAY_MS = 86_400_000;

/** `present` is null when no board answered the metric. The state of the value is the reader's to weigh. */
export function compareClaim(claim: ClaimContent, present: MetricValue | null): Comparison {
	if (claim.metric === null) return none('no-metric');
	if (claim.scope !== 'city') return none('scope');
	if (present?.missing === 'suppressed') return none('suppressed');
	if (present === null || present.asOf === null) return none('no-data');
	if (claim.metricPart === 'value' && claim.unit !== present.unit) return none('unit');
	const value = partOf(present, claim.metricPart);
	if (value === null) return none('no-data');
	const found = (verdict: Verdict, reason: ComparisonReason): Comparison => ({
		...differenceFrom(claim, value),
		verdict,
		reason
	});
	if (claim.metricDiffers !== null) return found('explained', 'definition');
	if (isWithin(value, publishedRange(claim))) return found('agrees', 'rounding');
	const time = timeOf(claim, cityDay(Date.parse(present.asOf)));
	if (time.order === 'same') return found('unexplained', 'same-time');
	const { low, high } = publishedRange(claim);
	if (claim.behaviour === 'cumulative') {
		const isBackwards = time.order === 'later' ? value < low : value > high;
		return isBackwards ? found('unexplained', 'fell') : found('explained', time.order);
	}
	if (claim.behaviour === 'level') {
		const allowed = LEVEL_DRIFT_RATIO_PER_YEAR * Math.max(LEAST_YEARS, time.years);
		const { differenceRatio } = differenceFrom(claim, value);
		if (Math.abs(differenceRatio ?? Infinity) > allowed) return found('unexplained', 'drift');
	}
	return found('explained', time.order);
}

/** The number of the metric that a claim speaks of. */
export function partOf(present: MetricValue, part: MetricPart): number | null {
	return (part === 'value' ? present.value : present[part]) ?? null;
}

/** Whether the present value is of a later or earlier time than the figure, and by how many years. */
function timeOf(
	{ periodFrom, periodTo, publishedOn }: ClaimContent,
	day: string
): { order: 'same' | 'later' | 'earlier'; years: number } {
	const end = periodTo ?? publishedOn;
	const start = periodFrom ?? end;
	if (end !== null && day > lastDay(end))
		return { order: 'later', years: years(lastDay(end), day) };
	if (start !== null && day < firstDay(start))
		return { order: 'earlier', years: years(day, firstDay(start)) };
	return { order: 'same', years: 0 };
}

function years(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / (DAYS_PER_YEAR * DAY_MS);
}

function differenceFrom(
	{ value: printed, valueTo }: ClaimContent,
	value: number
): Pick<Comparison, 'difference' | 'differenceRatio'> {
	const top = valueTo ?? printed;
	const nearest = Math.min(Math.max(value, printed), top);
	const difference = value - nearest;
	return { difference, differenceRatio: nearest === 0 ? null : difference / Math.abs(nearest) };
}

function none(reason: ComparisonReason): Comparison {
	return { verdict: 'not-comparable', reason, difference: null, differenceRatio: null };
}
