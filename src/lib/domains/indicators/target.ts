/** Targets as the list of indicators gives them, each with who set it. */
import type { Words } from '#lib/foundation/locale.ts';
import type { MetricTarget } from '#lib/metrics/define-metric.ts';

/** Day from which this product's proposals stand. */
const PROPOSED_FROM = '2026-11-01';
const PROPOSAL: Words = {
	vi: 'Đề xuất của sản phẩm này, chờ Sở Y tế quyết định',
	en: 'Proposed by this product until the Department of Health decides'
};

/** A target that nobody decided yet. In the unit of the metric. */
export function proposed(
	value: number,
	direction: MetricTarget['direction'] = 'at-least'
): MetricTarget {
	return { value, direction, kind: 'proposed', source: PROPOSAL, validFrom: PROPOSED_FROM };
}

/** A target that the city made public; `validFrom` is the day or month of the publication. */
export function published(value: number, validFrom: string, source: Words): MetricTarget {
	return { value, direction: 'at-least', kind: 'published', source, validFrom };
}

/** A target of a plan of the city. */
export function decided(value: number, validFrom: string, source: Words): MetricTarget {
	return { value, direction: 'at-least', kind: 'city', source, validFrom };
}
