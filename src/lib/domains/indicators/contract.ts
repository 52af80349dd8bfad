/**
 * The generic stream `indicator-values`, after the data values of DHIS2: one value of a measure for a
 * period, a place and an option. The newest word of the source wins; a tombstone takes a value away;
 * an explicit 0 is a value.
 */
import { z } from 'zod';
import { DAY_MS, MINUTE_MS } from '#lib/foundation/time.ts';
import { defineStream } from '#lib/streams/define-stream.ts';
import { instant } from '#lib/streams/fields.ts';
import { INDICATOR_STREAM } from './measure.ts';
import { checkValue } from './value-rules.ts';

/** Largest figure that a cell may hold; money in VND is the largest there is. */
const figure = z.number().min(0).max(1e15);

const indicatorValue = z.strictObject({
	/** Code of a measure of the list, see `/api/registry/indicators`. */
	indicator: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+){0,11}$/, 'invalid indicator code'),
	/** 20261123, 2026W47, 202611, 2026Q4 or 2026. */
	period: z.string().regex(/^\d{4}([0-9WQ]\d{0,3})?$/, 'invalid period'),
	/** `city`, a five-digit ward code or the id of a facility. */
	orgUnit: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, 'invalid place'),
	/** `category=option` of the measure. */
	disaggregation: z
		.string()
		.regex(/^[a-z0-9-]{1,40}=[a-z0-9-]{1,40}$/, 'write category=option')
		.optional(),
	numerator: figure.optional(),
	denominator: figure.optional(),
	/** For measures that are a median or a quantile: the value of this place, in the unit of the metric. */
	value: figure.optional(),
	/** When the source stated this, by its own clock. */
	observedAt: instant,
	/** Counts corrections that carry the same time. */
	revision: z.int().min(0).max(1_000_000).optional(),
	/** True takes the value away; it carries no figures then. */
	deleted: z.boolean().optional(),
	/** Never about a person. */
	comment: z.string().max(200).optional()
});
export type IndicatorValue = z.infer<typeof indicatorValue>;

/** The cell that a value fills: measure, period, place, option. Later values of the same cell replace it. */
export function cellOf(item: IndicatorValue): string {
	const { indicator, period, orgUnit, disaggregation = '' } = item;
	return `${indicator}/${period}/${orgUnit}/${disaggregation}`;
}

export const indicatorValues = defineStream<IndicatorValue>({
	name: INDICATOR_STREAM,
	version: 1,
	title: { vi: 'Giá trị chỉ số', en: 'Indicator values' },
	description: {
		vi: 'Giá trị của các chỉ số trong danh mục thành phố: kỳ, nơi, phân tổ, tử số, mẫu số. Bản mới nhất của nguồn thay bản cũ.',
		en: "Values of the city's indicators: period, place, option, numerator, denominator. The newest word of the source replaces the older."
	},
	schema: indicatorValue,
	timeField: 'observedAt',
	// Time and revision are part of the id: a correction is another event, never a contradiction.
	key: (item) => `${cellOf(item)}/${item.observedAt}/${String(item.revision ?? 0)}`,
	subject: (item) => `indicator:${item.indicator}@${item.orgUnit}`,
	clock: {
		flagAheadMs: 5 * MINUTE_MS,
		rejectAheadMs: 10 * MINUTE_MS,
		lateAfterMs: 40 * DAY_MS,
		rejectAfterMs: 3 * 366 * DAY_MS
	},
	freshness: { periodMs: DAY_MS, lateAfterMs: 1.5 * DAY_MS, staleAfterMs: 3 * DAY_MS },
	check: checkValue,
	table: 'indicator_values'
});

export const indicatorStreams = [indicatorValues] as const;
