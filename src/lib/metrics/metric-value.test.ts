import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responseMedian } from '../domains/ems/metrics.ts';
import { occupancy } from '../domains/hospitals/metrics.ts';
import { coverage } from '../domains/screening/metrics.ts';
import {
	isFew,
	measured,
	stateOf,
	withCompletenessOf,
	type Evidence,
	type MissingCode
} from './metric-value.ts';

const NOW = Date.parse('2026-11-23T07:00:00.000Z');
const asOf = new Date(NOW - 1_000).toISOString();
const CODES: readonly MissingCode[] = ['not-applicable', 'unknown', 'suppressed', 'no-data'];

const evidence: fc.Arbitrary<Evidence> = fc.record(
	{
		value: fc.option(fc.double({ noNaN: true })),
		asOf: fc.option(fc.constant(asOf)),
		numerator: fc.option(fc.nat()),
		denominator: fc.option(fc.nat()),
		interval: fc.option(fc.constant([0.1, 0.2] as const)),
		missing: fc.constantFrom(...CODES)
	},
	{ requiredKeys: ['value', 'asOf'] }
);

describe('a measured value', () => {
	it('names its metric, unit and limits, and is of the whole city unless told otherwise', () => {
		expect(measured(occupancy, { value: 0.9, asOf })).toEqual({
			metric: 'hospitals.occupancy',
			scope: 'city',
			unit: 'ratio',
			value: 0.9,
			asOf,
			missing: null,
			freshness: occupancy.freshness
		});
		expect(measured(occupancy, { value: 0.9, asOf, scope: 'facility:H01' }).scope).toBe(
			'facility:H01'
		);
	});

	it('F91 is either there or says why not, never both and never neither', () => {
		fc.assert(
			fc.property(evidence, (found) => {
				const { value, missing } = measured(coverage, found);
				expect(value === null).toBe(missing !== null);
				if (found.value === null && found.missing === undefined) expect(missing).toBe('no-data');
			})
		);
	});

	it('P3-2 keeps nothing of a hidden count but whom it is counted against', () => {
		fc.assert(
			fc.property(evidence, (found) => {
				const hidden = measured(coverage, { ...found, missing: 'suppressed' });
				expect(hidden).toMatchObject({ value: null, numerator: null, interval: null });
				expect(stateOf(hidden, NOW)).toBe('suppressed');
			})
		);
	});

	it('is late and stale by the clock of whoever asks', () => {
		const value = measured(occupancy, { value: 0.9, asOf });
		const { lateAfterMs, staleAfterMs } = occupancy.freshness;
		expect(stateOf(value, NOW)).toBe('live');
		expect(stateOf(value, NOW + lateAfterMs)).toBe('late');
		expect(stateOf(value, NOW + staleAfterMs)).toBe('stale');
		expect(stateOf(value, NOW - 60_000), 'a clock that runs behind sees no future').toBe('live');
	});

	it('is few below the least denominator or number of observations of its metric, and never unknown', () => {
		const wait = (n: number) => measured(responseMedian, { value: 600, n, asOf });
		expect(isFew(wait(4), responseMedian)).toBe(true);
		expect(isFew(wait(5), responseMedian)).toBe(false);
		expect(isFew(measured(responseMedian, { value: 600, asOf }), responseMedian)).toBe(false);
		expect(isFew(measured(responseMedian, { value: null, n: 0, asOf }), responseMedian)).toBe(
			false
		);
		expect(isFew(measured(coverage, { value: 0.5, denominator: 99, asOf }), coverage)).toBe(true);
		expect(isFew(measured(occupancy, { value: 0.5, denominator: 1, asOf }), occupancy)).toBe(false);
	});

	it('P1-3 takes over who reports from another value only where that is known', () => {
		const value = measured(occupancy, { value: 0.9, asOf, reporting: 2, expected: 2 });
		const other = measured(occupancy, { value: 1, asOf, reporting: 41, expected: 42 });
		expect(stateOf(withCompletenessOf(value, other), NOW)).toBe('partial');
		expect(withCompletenessOf(value, measured(occupancy, { value: 1, asOf }))).toBe(value);
	});
});
