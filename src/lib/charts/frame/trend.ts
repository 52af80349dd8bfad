/** What a trend chart draws, with every number already in the unit of its axis. */
import type { Domain } from '../geometry/axis.ts';
import type { TimeAxis } from './time-series.ts';

export interface TrendLine {
	readonly name: string;
	/** Null leaves a gap. */
	readonly values: readonly (number | null)[];
	/** One line is `main`; the others are thin. */
	readonly tone: 'main' | 'second';
	/** Points that were known otherwise first, each with its sentence. */
	readonly corrections?: readonly Correction[];
}

export interface Correction {
	readonly index: number;
	readonly text: string;
}

export interface TrendTarget {
	readonly name: string;
	/** Who set it, in a word. */
	readonly setBy: string;
	readonly value: number;
	/** Side of the target on which the main line is coloured; null: never. */
	readonly abnormal: 'above' | 'below' | null;
}

export interface Trend {
	/** Start of each bucket: UTC ISO for hours, `YYYY-MM-DD` for days and months. */
	readonly times: readonly string[];
	readonly axis: TimeAxis;
	readonly domain: Domain;
	/** Drawn in this order, the main line last. */
	readonly lines: readonly TrendLine[];
	readonly band?: {
		readonly low: readonly (number | null)[];
		readonly high: readonly (number | null)[];
	};
	readonly target?: TrendTarget;
	/** Daily figures hold until the next closing. */
	readonly isStep: boolean;
	/** Said inside a wide gap. */
	readonly gapNote: string;
	readonly tickText: (value: number) => string;
	/** Value of an end label; null becomes a dash. */
	readonly labelText: (value: number | null) => string;
}

export interface EndLabel {
	readonly name: string;
	readonly value: string;
	/** Wished centre. */
	readonly y: number;
	readonly tone: 'main' | 'second' | 'target';
}

/** One label per line, one for the target and one for who set it. Where the newest value is missing it waits at the last known height. */
export function endLabels(trend: Trend, y: (value: number) => number): EndLabel[] {
	const middle = (trend.domain[0] + trend.domain[1]) / 2;
	const labels: EndLabel[] = trend.lines.map(({ name, values, tone }) => ({
		name,
		value: trend.labelText(values.at(-1) ?? null),
		y: y(values.findLast((value) => value !== null) ?? middle),
		tone
	}));
	const { target } = trend;
	if (target)
		labels.push(
			{
				name: target.name,
				value: trend.labelText(target.value),
				y: y(target.value),
				tone: 'target'
			},
			{ name: target.setBy, value: '', y: y(target.value), tone: 'target' }
		);
	return labels;
}

/** False for missing values and targets: absence of evidence is no alarm. */
export function isPastTarget(value: number | null, target: TrendTarget | undefined): boolean {
	if (value === null || !target?.abnormal) return false;
	return target.abnormal === 'above' ? value > target.value : value < target.value;
}
