/** The entities of an explanation as measured values, named and in order, and their sum. */
import { LOCALE_TAGS } from '#lib/foundation/format/number.ts';
import type { Locale } from '#lib/foundation/locale.ts';
import { SCOPE_KINDS, type Metric } from '#lib/metrics/define-metric.ts';
import { MERGED_ENTITY, type ExplainedEntity, type Explanation } from '#lib/metrics/explanation.ts';
import { measured, type MetricValue, type Scope } from '#lib/metrics/metric-value.ts';
import type { Namer } from './names.ts';

export type ListedValue = Omit<ExplainedEntity, 'value'> & {
	readonly name: string;
	readonly value: MetricValue;
};

/** Counted ones first, each part by name. Null when there are too many to list. */
export function listValues(
	metric: Metric,
	{ entities, entityKind, value }: Explanation,
	{ names, locale }: { readonly names: Namer; readonly locale: Locale }
): ListedValue[] | null {
	if (entities === null) return null;
	const collator = new Intl.Collator(LOCALE_TAGS[locale], { numeric: true });
	return entities
		.map((row) => ({
			...row,
			name: names.entity(entityKind, row.entity),
			value: measured(metric, {
				scope: scopeOf(metric, { entityKind, entity: row.entity, whole: value.scope }),
				value: row.value,
				...(metric.aggregation === 'ratio' && {
					numerator: row.numerator,
					denominator: row.denominator
				}),
				asOf: row.at,
				...(row.dropped === 'small_cell' && { missing: 'suppressed' as const })
			})
		}))
		.sort(
			(a, b) =>
				Number(a.dropped !== '') - Number(b.dropped !== '') || collator.compare(a.name, b.name)
		);
}

/** The counted rows added up as the formula says; null where quantiles do not add up or nothing is listed. */
export function listSum(metric: Metric, { entities, value }: Explanation): MetricValue | null {
	const { aggregation } = metric;
	if (entities === null || !['ratio', 'sum', 'count'].includes(aggregation)) return null;
	const counted = entities.filter(({ dropped }) => dropped === '');
	const total = (read: (row: ExplainedEntity) => number | null) =>
		counted.reduce<number | null>((sum, row) => {
			const number = read(row);
			return number === null ? sum : (sum ?? 0) + number;
		}, null);
	const numerator = total((row) => (aggregation === 'count' ? row.rows : row.numerator));
	if (aggregation !== 'ratio')
		return measured(metric, { scope: value.scope, value: numerator, asOf: value.asOf });
	const denominator = total((row) => row.denominator);
	return measured(metric, {
		scope: value.scope,
		value: numerator === null || !denominator ? null : numerator / denominator,
		numerator,
		denominator,
		asOf: value.asOf
	});
}

/** The scope of a part where the metric is measured for such parts; else that of the whole. */
function scopeOf(
	{ scopes }: Metric,
	{ entityKind, entity, whole }: { entityKind: string; entity: string; whole: Scope }
): Scope {
	const kind = SCOPE_KINDS.find((known) => known === entityKind);
	if (kind === undefined || kind === 'city' || entity === MERGED_ENTITY) return whole;
	if (!scopes.includes(kind)) return whole;
	const isInside = kind === 'department' && whole.startsWith('facility:');
	return `${kind}:${isInside ? `${whole.slice('facility:'.length)}/` : ''}${entity}`;
}
