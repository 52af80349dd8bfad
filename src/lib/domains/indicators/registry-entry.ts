/** A row of the city's list as partners read it: every field of the declaration, and what feeds it. */
import { metricNamed } from '#lib/domains/metrics.ts';
import type { Words } from '#lib/foundation/locale.ts';
import type { Layer, MetricTarget } from '#lib/metrics/define-metric.ts';
import type { Unit } from '#lib/metrics/unit.ts';
import type { Claim } from './claim.ts';
import { metricIds, type Indicator } from './define-indicator.ts';
import { DRILL_LEVELS } from './drill-level.ts';
import type { Measure } from './measure.ts';
import type { PeriodKind } from './period.ts';
import type { Places } from './places.ts';
import { fedRow } from './registry.ts';

export interface MeasureEntry {
	/** As the field `indicator` of the stream. */
	readonly code: string;
	readonly metric: string;
	readonly stream: string;
	readonly frequency: PeriodKind;
	readonly places: Places;
	/** Every item names one option as `category=option`; null for a measure that is not split. */
	readonly disaggregation: {
		readonly category: string;
		readonly options: readonly string[];
	} | null;
	/** Figures that an item carries. */
	readonly figures: readonly string[];
}

export interface RegistryEntry {
	readonly n: number;
	readonly code: string;
	readonly theme: string;
	readonly name: Words;
	readonly cityName: Words;
	readonly kpi: Words;
	readonly unit: Unit | null;
	readonly numerator: Words | null;
	readonly denominator: Words | null;
	readonly target: MetricTarget | null;
	readonly drillDown: readonly Words[];
	readonly layer: Layer;
	readonly owner: Words;
	/** Metric that stands for the row; null for context. */
	readonly headline: string | null;
	/** All metrics of the row, the headline first. */
	readonly metrics: readonly string[];
	/** Measures that the generic stream feeds. */
	readonly measures: readonly MeasureEntry[];
	readonly sameAs: number | null;
	readonly context: Words | null;
	readonly claims: readonly Claim[];
}

/** Fields of a row without measures of its own are those of its headline metric. */
export function registryEntry(row: Indicator): RegistryEntry {
	const fed = fedRow(row);
	const headline = fed.headline === null ? undefined : metricNamed(fed.headline);
	const { n, code, theme, name, cityName, kpi, layer, owner, sameAs, context, claims } = row;
	return {
		...{ n, code, theme, name, cityName, kpi },
		unit: headline?.unit ?? null,
		numerator: headline?.numerator ?? null,
		denominator: headline?.denominator ?? null,
		target: headline?.target ?? null,
		drillDown: row.drillDown.map((level) => DRILL_LEVELS[level]),
		...{ layer, owner },
		headline: fed.headline,
		metrics: metricIds(fed),
		measures: row.measures.map(measureEntry),
		...{ sameAs, context, claims }
	};
}

const FIGURES: Readonly<Record<string, readonly string[]>> = {
	ratio: ['numerator', 'denominator'],
	sum: ['numerator'],
	count: ['numerator']
};

function measureEntry({ code, metric, frequency, places, category }: Measure): MeasureEntry {
	return {
		code,
		metric: metric.id,
		stream: metric.sources.join(),
		frequency,
		places,
		disaggregation: category && {
			category: category.code,
			options: Object.keys(category.options)
		},
		figures: FIGURES[metric.aggregation] ?? ['value']
	};
}
