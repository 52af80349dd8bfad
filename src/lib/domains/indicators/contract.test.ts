import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, indicatorValues, type IndicatorValue } from './contract.ts';
import { measures } from './measure-list.ts';

const share: IndicatorValue = {
	indicator: 'e-prescriptions',
	period: '20261122',
	orgUnit: 'H03',
	numerator: 90,
	denominator: 100,
	observedAt: '2026-11-22T17:30:00.000Z'
};
const split: IndicatorValue = {
	...share,
	indicator: 'cashless-share',
	disaggregation: 'channel=pos'
};

function findings(item: unknown): readonly string[] {
	const parsed = indicatorValues.schema.safeParse(item);
	if (!parsed.success) return ['schema'];
	return (indicatorValues.check?.(parsed.data) ?? []).map(
		({ severity, code }) => `${severity} ${code}`
	);
}

describe('the generic stream takes', () => {
	test('a share, a split share, a count, a median and a tombstone', () => {
		const { numerator: _, denominator: __, ...bare } = share;
		expect(findings(share)).toEqual([]);
		expect(findings(split)).toEqual([]);
		expect(findings({ ...bare, indicator: 'hospital-visits', numerator: 0 })).toEqual([]);
		expect(
			findings({ ...bare, indicator: 'order-to-result', period: '2026W46', value: 3_600 })
		).toEqual([]);
		expect(findings({ ...bare, deleted: true })).toEqual([]);
	});

	test('103 % with a flag, never clipped and never refused (P3-4)', () => {
		expect(findings({ ...share, numerator: 103 })).toEqual(['flag contradiction']);
	});

	test('nothing of nothing, which is not the same as a share of nothing', () => {
		expect(findings({ ...share, numerator: 0, denominator: 0 })).toEqual([]);
		expect(findings({ ...share, numerator: 1, denominator: 0 })).toEqual([
			'reject impossible_value'
		]);
	});
});

describe('the generic stream refuses, with a code', () => {
	test.each<[string, Partial<Record<keyof IndicatorValue, unknown>>]>([
		['unknown_indicator', { indicator: 'happiness' }],
		['invalid_period', { period: '20261131' }],
		['wrong_period', { period: '202611' }],
		['future_period', { period: '20261123', observedAt: '2026-11-22T16:59:59.000Z' }],
		['wrong_place', { orgUnit: '00118' }],
		['wrong_place', { orgUnit: 'city' }],
		['unknown_option', { disaggregation: 'channel=pos' }],
		['wrong_figures', { denominator: undefined }],
		['wrong_figures', { value: 1 }],
		['value_in_tombstone', { deleted: true }],
		['personal_number', { comment: 'gọi 0912 345 678' }]
	])('%s', (code, change) => {
		expect(findings({ ...share, ...change })).toEqual([`reject ${code}`]);
	});

	test('an option that the indicator does not have, or none where it is split', () => {
		expect(findings({ ...split, disaggregation: 'channel=cash' })).toEqual([
			'reject unknown_option'
		]);
		expect(findings({ ...split, disaggregation: undefined })).toEqual(['reject missing_option']);
	});

	test('negative and endless figures, and fields it does not know', () => {
		expect(findings({ ...share, numerator: -1 })).toEqual(['schema']);
		expect(findings({ ...share, numerator: Infinity })).toEqual(['schema']);
		expect(findings({ ...share, patient: 'x' })).toEqual(['schema']);
	});
});

describe('identity of a value', () => {
	test('a correction is another event of the same cell', () => {
		const corrected = { ...share, numerator: 91, revision: 1 };
		expect(cellOf(corrected)).toBe(cellOf(share));
		expect(indicatorValues.key(corrected)).not.toBe(indicatorValues.key(share));
		expect(indicatorValues.key({ ...share, numerator: 91 })).toBe(indicatorValues.key(share));
	});

	test('no two cells share a name', () => {
		const cell = fc.record({
			indicator: fc.constantFrom(...measures.map(({ code }) => code)),
			period: fc.constantFrom('20261122', '2026W46', '202611'),
			orgUnit: fc.constantFrom('city', 'H01', 'H02', '00118'),
			disaggregation: fc.constantFrom(undefined, 'channel=pos', 'channel=app')
		});
		fc.assert(
			fc.property(cell, cell, (left, right) => {
				const [one, other] = [left, right].map((item) =>
					cellOf({ ...item, observedAt: share.observedAt })
				);
				expect(one === other).toBe(JSON.stringify(left) === JSON.stringify(right));
			})
		);
	});
});
