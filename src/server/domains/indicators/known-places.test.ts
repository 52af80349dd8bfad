import { expect, test } from 'vitest';
import { streamNamed } from '#lib/domains/index.ts';
import type { IndicatorValue } from '#lib/domains/indicators/contract.ts';
import { aRegistry } from '../../../../tests/fixtures/a-registry.ts';
import { withKnownPlaces } from './known-places.ts';

const share: IndicatorValue = {
	indicator: 'e-prescriptions',
	period: '20261122',
	orgUnit: 'H01',
	numerator: 90,
	denominator: 100,
	observedAt: '2026-11-22T18:00:00.000Z'
};
const registry = aRegistry({ wards: ['00118', '00004'], hospitals: ['H01'] });

function codes(change: Partial<IndicatorValue>, of = registry): string[] {
	const stream = withKnownPlaces(streamNamed, () => of)('indicator-values');
	return [...(stream?.check?.({ ...share, ...change }) ?? [])].map(({ code }) => code);
}

test('a place of the registry is taken, an unknown one is refused with a code', () => {
	expect(codes({})).toEqual([]);
	expect(codes({ orgUnit: 'H99' })).toEqual(['unknown_place']);
	expect(codes({ indicator: 'identity-match', period: '2026W46', orgUnit: '99999' })).toEqual([
		'unknown_place'
	]);
});

test('a ward without a 4.0 station does not report one', () => {
	const visits = { indicator: 'station-visits', numerator: 5, denominator: undefined };
	expect(codes({ ...visits, orgUnit: '00118' })).toEqual([]);
	expect(codes({ ...visits, orgUnit: '00004' })).toEqual(['unexpected_place']);
});

test('the stream keeps its own reasons and marks, and other streams stay as they are', () => {
	expect(codes({ indicator: 'happiness' })).toEqual(['unknown_indicator']);
	expect(codes({ numerator: 103 })).toEqual(['contradiction']);
	const named = withKnownPlaces(streamNamed, () => registry);
	expect(named('ehr-coverage')).toBe(streamNamed('ehr-coverage'));
	expect(named('nothing')).toBeUndefined();
});

test('a change of the registry holds for the next value', () => {
	expect(codes({ orgUnit: 'H02' })).toEqual(['unknown_place']);
	expect(codes({ orgUnit: 'H02' }, aRegistry({ hospitals: ['H02'] }))).toEqual([]);
});
