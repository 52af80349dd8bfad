/** What a value must be beyond its schema: a known measure, its kind of period and place, its option, its figures. */
import type { Aggregation } from '#lib/metrics/define-metric.ts';
import type { Finding } from '#lib/streams/define-stream.ts';
import { disaggregationOf, optionOf } from './category.ts';
import type { IndicatorValue } from './contract.ts';
import type { Measure } from './measure.ts';
import { parsePeriod } from './period.ts';
import { CITY_UNIT, placeKind } from './places.ts';
import { measureNamed } from './measure-list.ts';

/** A citizen number or telephone number has at least nine digits; nothing like it belongs in a comment. */
const LONG_NUMBER = /\d(?:[ .-]?\d){8}/;
const WARD_CODE = /^\d{5}$/;

/** The first reason to refuse the value, or marks to keep with it; an empty list when it is fine. */
export function checkValue(item: IndicatorValue): readonly Finding[] {
	const measure = measureNamed(item.indicator);
	if (measure === undefined)
		return [
			reject('unknown_indicator', 'The list has no such indicator; see /api/registry/indicators.')
		];
	const reason =
		periodReason(item, measure) ??
		placeReason(item, measure) ??
		optionReason(item, measure) ??
		figureReason(item, measure.metric.aggregation);
	if (reason !== null) return [reason];
	if (item.comment !== undefined && LONG_NUMBER.test(item.comment))
		return [reject('personal_number', 'A comment must not carry the number of a person.')];
	return exceedsWhole(item, measure)
		? [
				{
					severity: 'flag',
					code: 'contradiction',
					message: 'The numerator is larger than the denominator: check the denominator.'
				}
			]
		: [];
}

function periodReason({ period, observedAt }: IndicatorValue, measure: Measure): Finding | null {
	const found = parsePeriod(period);
	if (found === null)
		return reject('invalid_period', 'Write a period as 20261123, 2026W47, 202611, 2026Q4 or 2026.');
	if (found.kind !== measure.frequency)
		return reject('wrong_period', `The indicator is reported by ${measure.frequency}.`);
	return found.startMs > Date.parse(observedAt)
		? reject('future_period', 'The period had not begun when the value was stated.')
		: null;
}

function placeReason({ orgUnit }: IndicatorValue, { places }: Measure): Finding | null {
	const kind = placeKind(places);
	const isRight =
		kind === 'city'
			? orgUnit === CITY_UNIT
			: kind === 'ward'
				? WARD_CODE.test(orgUnit)
				: orgUnit !== CITY_UNIT && !WARD_CODE.test(orgUnit);
	if (isRight) return null;
	const wanted = { city: '"city"', ward: 'a five-digit ward code', facility: 'a facility id' }[
		kind
	];
	return reject('wrong_place', `The indicator is reported for ${wanted}.`);
}

function optionReason({ disaggregation }: IndicatorValue, { category }: Measure): Finding | null {
	if (category === null)
		return disaggregation === undefined
			? null
			: reject('unknown_option', 'The indicator is not split: leave out the disaggregation.');
	const example = disaggregationOf(category, Object.keys(category.options).join('|'));
	if (disaggregation === undefined)
		return reject('missing_option', `The indicator is split: send ${example}.`);
	return optionOf(category, disaggregation) === null
		? reject('unknown_option', `The disaggregation is not one of ${example}.`)
		: null;
}

function figureReason(item: IndicatorValue, aggregation: Aggregation): Finding | null {
	const { numerator, denominator, value, deleted } = item;
	const hasFigure = [numerator, denominator, value].some((figure) => figure !== undefined);
	if (deleted === true)
		return hasFigure ? reject('value_in_tombstone', 'A deleted value carries no figures.') : null;
	if (aggregation === 'ratio') {
		if (numerator === undefined || denominator === undefined || value !== undefined)
			return reject('wrong_figures', 'Send numerator and denominator, without value.');
		return denominator === 0 && numerator > 0
			? reject('impossible_value', 'Something was counted of a denominator of 0.')
			: null;
	}
	const isQuantile = aggregation !== 'sum' && aggregation !== 'count';
	const [wanted, unwanted] = isQuantile ? [value, numerator] : [numerator, value];
	return wanted === undefined || unwanted !== undefined || denominator !== undefined
		? reject('wrong_figures', `Send ${isQuantile ? 'value' : 'numerator'} alone.`)
		: null;
}

/** True for a share above 100 %: shown as it is, with a flag, never clipped (P3-4). */
function exceedsWhole({ numerator, denominator }: IndicatorValue, { metric }: Measure): boolean {
	return (
		metric.aggregation === 'ratio' &&
		numerator !== undefined &&
		denominator !== undefined &&
		numerator > denominator
	);
}

function reject(code: string, message: string): Finding {
	return { severity: 'reject', code, message };
}
