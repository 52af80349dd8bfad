/**
 * A row of the city's list of systems and indicators. It either has measures of the generic stream,
 * points to metrics that other domains compute from their own streams, refers to another row, or is
 * context that no number can express.
 */
import type { Words } from '#lib/foundation/locale.ts';
import type { Layer } from '#lib/metrics/define-metric.ts';
import type { Claim } from './claim.ts';
import type { DrillLevel } from './drill-level.ts';
import type { Measure } from './measure.ts';
import type { Theme } from './theme.ts';

export interface Indicator {
	/** Row of the list, 1 to 70. */
	readonly n: number;
	/** kebab-case; the page is `/indicators/<code>`. */
	readonly code: string;
	readonly theme: Theme;
	readonly name: Words;
	/** What the city itself calls it. */
	readonly cityName: Words;
	/** What is to be watched. */
	readonly kpi: Words;
	/** From the city down to the row that explains a value. */
	readonly drillDown: readonly DrillLevel[];
	readonly owner: Words;
	readonly layer: Layer;
	/** Fed by the generic stream. */
	readonly measures: readonly Measure[];
	/** Ids of metrics that other domains compute from streams of their own. */
	readonly metrics: readonly string[];
	/** Id of the metric that stands for the row: its first measure, else its first metric, unless said otherwise. Null when nothing feeds the row. */
	readonly headline: string | null;
	/** Row that this one repeats. */
	readonly sameAs: number | null;
	/** Why no number can stand here. */
	readonly context: Words | null;
	/** Published values, each with its date and source. Never live values. */
	readonly claims: readonly Claim[];
	/** Only leaders may see its values. */
	readonly isForLeaders: boolean;
}

type Declaration = Pick<
	Indicator,
	'n' | 'code' | 'theme' | 'name' | 'cityName' | 'kpi' | 'drillDown' | 'owner' | 'layer'
> &
	Partial<Indicator>;

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @throws RangeError when nothing feeds the row, or when it is context and number at once. */
export function defineIndicator(declaration: Declaration): Indicator {
	const { measures = [], metrics = [] } = declaration;
	const indicator: Indicator = {
		measures,
		metrics,
		headline: measures[0]?.metric.id ?? metrics[0] ?? null,
		sameAs: null,
		context: null,
		claims: [],
		isForLeaders: false,
		...declaration
	};
	const { n, code, headline, sameAs, context, drillDown } = indicator;
	const problem = (text: string): RangeError => new RangeError(`Indicator ${String(n)} ${text}.`);
	if (!CODE.test(code)) throw problem('has a code that is not kebab-case');
	const isFed = headline !== null;
	if (!isFed && sameAs === null && context === null) throw problem('is fed by nothing');
	if (isFed && context !== null) throw problem('is context and number at once');
	if (isFed && !metricIds(indicator).includes(headline)) throw problem('has a foreign headline');
	if (sameAs === n) throw problem('refers to itself');
	if (drillDown.length === 0) throw problem('has no drill-down');
	return Object.freeze(indicator);
}

/** Ids of all metrics of a row, the headline first. */
export function metricIds({ measures, metrics, headline }: Indicator): readonly string[] {
	const ids = new Set([...measures.map(({ metric }) => metric.id), ...metrics]);
	return [...ids].sort((left, right) => Number(right === headline) - Number(left === headline));
}
