/** A measure of the generic stream `indicator-values`: a metric, and who reports it how often, split by what. */
import type { Words } from '#lib/foundation/locale.ts';
import { DAY_MS, HOUR_MS } from '#lib/foundation/time.ts';
import type { Freshness } from '#lib/metrics/data-state.ts';
import {
	defineMetric,
	type Aggregation,
	type Layer,
	type Metric,
	type MetricDeclaration,
	type MetricTarget,
	type ScopeKind
} from '#lib/metrics/define-metric.ts';
import type { Unit } from '#lib/metrics/unit.ts';
import type { Category } from './category.ts';
import { placeKind, type Places } from './places.ts';
import type { PeriodKind } from './period.ts';

export interface Measure {
	/** What the stream calls it, kebab-case. The metric is `<domain>.<code>`. */
	readonly code: string;
	readonly metric: Metric;
	/** Kind of the periods it is reported for. */
	readonly frequency: PeriodKind;
	readonly places: Places;
	/** Every item names an option of it; null for a measure that is not split. */
	readonly category: Category | null;
	/** A metric of its own for each option, so that every figure on a screen can be explained. */
	readonly options: readonly MeasureOption[];
}

export interface MeasureOption {
	readonly option: string;
	readonly name: Words;
	/** `indicators.<code>-<option>` */
	readonly metric: Metric;
}

interface MeasureDeclaration {
	readonly code: string;
	readonly name: Words;
	/** Replaces the formula that follows from the aggregation. */
	readonly formula?: Words;
	readonly unit: Unit;
	/** Defaults to `ratio` for the unit ratio and to `sum` otherwise. */
	readonly aggregation?: Aggregation;
	readonly numerator?: Words;
	readonly denominator?: Words;
	readonly frequency: PeriodKind;
	readonly places: Places;
	readonly category?: Category;
	readonly target?: MetricTarget | null;
	/** Targets of options that differ from that of the whole. */
	readonly optionTargets?: Readonly<Record<string, MetricTarget>>;
	readonly owner: Words;
	readonly layer: Layer;
	/** Persons: a smaller numerator is hidden. */
	readonly suppressBelow?: number;
	/** First part of the metric ids, which the policy goes by. Defaults to `indicators`. */
	readonly domain?: 'security';
}

export const INDICATOR_STREAM = 'indicator-values';
/** One small-cell limit everywhere (ux.md §12). */
export const SMALL_CELL_LIMIT = 10;

/**
 * Ages count from the end of the period. A day is due at 10:00 on the next day, longer periods leave
 * the time that offices take; stale is one whole period later. Proposed.
 */
const FRESHNESS: Readonly<Record<PeriodKind, Freshness>> = {
	day: { periodMs: DAY_MS, lateAfterMs: 34 * HOUR_MS, staleAfterMs: 58 * HOUR_MS },
	week: { periodMs: 7 * DAY_MS, lateAfterMs: 10 * DAY_MS, staleAfterMs: 17 * DAY_MS },
	month: { periodMs: 30 * DAY_MS, lateAfterMs: 41 * DAY_MS, staleAfterMs: 72 * DAY_MS },
	quarter: { periodMs: 91 * DAY_MS, lateAfterMs: 122 * DAY_MS, staleAfterMs: 214 * DAY_MS },
	year: { periodMs: 365 * DAY_MS, lateAfterMs: 456 * DAY_MS, staleAfterMs: 822 * DAY_MS }
};

const WINDOW: Readonly<Record<PeriodKind, Words>> = {
	day: {
		vi: 'ngày mới nhất có ít nhất một nửa nơi gửi',
		en: 'newest day that at least half of the senders reported'
	},
	week: {
		vi: 'tuần mới nhất có ít nhất một nửa nơi gửi',
		en: 'newest week that at least half of the senders reported'
	},
	month: {
		vi: 'tháng mới nhất có ít nhất một nửa nơi gửi',
		en: 'newest month that at least half of the senders reported'
	},
	quarter: {
		vi: 'quý mới nhất có ít nhất một nửa nơi gửi',
		en: 'newest quarter that at least half of the senders reported'
	},
	year: {
		vi: 'năm mới nhất có ít nhất một nửa nơi gửi',
		en: 'newest year that at least half of the senders reported'
	}
};

const FORMULA: Readonly<Record<Aggregation, Words>> = {
	ratio: {
		vi: 'Tổng tử số chia tổng mẫu số của mọi nơi gửi trong kỳ. Nơi không gửi không tính vào cả hai.',
		en: 'Sum of numerators over sum of denominators of all senders in the period. Who did not send counts in neither.'
	},
	sum: {
		vi: 'Tổng của mọi nơi gửi trong kỳ. Nơi không gửi không tính là 0.',
		en: 'Sum over all senders in the period. Who did not send is not counted as 0.'
	},
	count: { vi: 'Số dòng trong kỳ.', en: 'Number of rows in the period.' },
	median: {
		vi: 'Trung vị, giữa các nơi gửi, của số mà mỗi nơi báo cho kỳ.',
		en: 'Median, over the senders, of the value that each reports for the period.'
	},
	p90: {
		vi: 'Mức mà 90 % số nơi gửi không vượt quá, theo số mỗi nơi báo cho kỳ.',
		en: 'The value that 90 % of the senders do not exceed, as each reports it for the period.'
	},
	p95: {
		vi: 'Mức mà 95 % số nơi gửi không vượt quá, theo số mỗi nơi báo cho kỳ.',
		en: 'The value that 95 % of the senders do not exceed, as each reports it for the period.'
	}
};

const SCOPES: Readonly<Record<ReturnType<typeof placeKind>, readonly ScopeKind[]>> = {
	city: ['city'],
	ward: ['city', 'ward'],
	facility: ['city', 'facility']
};

/** @throws RangeError when the declaration contradicts itself. */
export function defineMeasure(declaration: MeasureDeclaration): Measure {
	const { code, name, unit, frequency, places, category = null, target = null } = declaration;
	const { domain = 'indicators' } = declaration;
	const { owner, layer, numerator = null, denominator = null, suppressBelow = null } = declaration;
	const aggregation = declaration.aggregation ?? (unit === 'ratio' ? 'ratio' : 'sum');
	const shared: Omit<MetricDeclaration, 'id' | 'name' | 'target'> = {
		version: 1,
		formula: declaration.formula ?? FORMULA[aggregation],
		unit,
		aggregation,
		numerator,
		denominator,
		clock: { basis: 'event', window: WINDOW[frequency] },
		sources: [INDICATOR_STREAM],
		freshness: FRESHNESS[frequency],
		bands: null,
		minimumDenominator: null,
		suppressBelow,
		owner,
		layer,
		scopes: SCOPES[placeKind(places)]
	};
	const metric = defineMetric({ ...shared, id: `${domain}.${code}`, name, target });
	const options = Object.entries(category?.options ?? {}).map(([option, optionName]) => ({
		option,
		name: optionName,
		metric: defineMetric({
			...shared,
			id: `${domain}.${code}-${option}`,
			name: { vi: `${name.vi}: ${optionName.vi}`, en: `${name.en}: ${optionName.en}` },
			target: declaration.optionTargets?.[option] ?? (isHeldTo(category, option) ? target : null)
		})
	}));
	return Object.freeze({ code, metric, frequency, places, category, options });
}

/** A target of the whole holds for its options where each is a whole of its own. */
function isHeldTo(category: Category | null, option: string): boolean {
	if (category?.denominators !== 'own') return false;
	return category.headline === undefined || category.headline === option;
}
