import { describe, expect, it } from 'vitest';
import { recordCoverage } from '../ehr/metrics.ts';
import { measured, type Evidence } from '#lib/metrics/metric-value.ts';
import type { Claim } from './claim.ts';
import { claimOf } from './claim.fixture.ts';
import { compareClaim } from './comparison.ts';

const NOW = '2026-11-23T03:00:00.000Z';

describe('a claim beside the present value (idea 9, F88)', () => {
	it.each([
		['96.6 %', 0.966, 'agrees', 'rounding'],
		['97.49 %', 0.9749, 'agrees', 'rounding'],
		['98.9 %, a year later', 0.989, 'explained', 'later'],
		['62 %, a year later', 0.62, 'unexplained', 'drift']
	] as const)('97 %% and %s', (_, value, verdict, reason) => {
		expect(compare(claimOf(), { value })).toMatchObject({ verdict, reason });
	});

	it('is not explained by time when both are of the same time', () => {
		const now = claimOf({ periodFrom: '2026-11', periodTo: '2026-Q4' });
		expect(compare(now, { value: 0.989 })).toMatchObject({
			verdict: 'unexplained',
			reason: 'same-time'
		});
	});

	it('is explained by another definition whatever the numbers are', () => {
		const other = claimOf({ metricDiffers: { vi: 'khác', en: 'other' } });
		for (const value of [0.1, 0.97])
			expect(compare(other, { value })).toMatchObject({
				verdict: 'explained',
				reason: 'definition'
			});
	});

	it('never lets a cumulative figure fall, however long ago it was published', () => {
		const letters = claimOf({ behaviour: 'cumulative', qualifier: 'over', value: 0.9 });
		expect(compare(letters, { value: 0.95 })).toMatchObject({ verdict: 'explained' });
		expect(compare(letters, { value: 0.89 })).toMatchObject({
			verdict: 'unexplained',
			reason: 'fell'
		});
	});

	it('says the difference in the unit of the claim and as a share of it', () => {
		const found = compare(claimOf(), { value: 0.989 });
		expect(found.difference).toBeCloseTo(0.019);
		expect(found.differenceRatio).toBeCloseTo(0.019 / 0.97);
		const range = claimOf({ unit: 'seconds', value: 60, valueTo: 120, step: 60 });
		expect(compareClaim(range, null)).toMatchObject({ difference: null });
	});

	it('measures from the nearer end of a published range, and not at all inside it', () => {
		const range = claimOf({ value: 0.6, valueTo: 0.65, step: 0.01 });
		expect(compare(range, { value: 0.62 }).difference).toBe(0);
		expect(compare(range, { value: 0.7 }).difference).toBeCloseTo(0.05);
		expect(compare(range, { value: 0.5 }).difference).toBeCloseTo(-0.1);
	});

	it('reads the numerator of a share where the claim counts people', () => {
		const people = claimOf({
			unit: 'persons',
			value: 3_100_000,
			step: 100_000,
			qualifier: 'about'
		});
		const share = { value: 0.35, numerator: 3_120_000, denominator: 8_811_473 };
		expect(compare(people, share)).toMatchObject({ reason: 'unit' });
		expect(compare({ ...people, metricPart: 'numerator' }, share)).toMatchObject({
			verdict: 'agrees'
		});
	});

	it.each([
		['no metric', { metric: null }, 0.97, 'no-metric'],
		['a part of the city', { scope: 'part' }, 0.97, 'scope'],
		['another unit', { unit: 'persons' }, 0.97, 'unit'],
		['no data', {}, null, 'no-data']
	] as const)('cannot be compared with %s, and shows no difference', (_, part, value, reason) => {
		expect(compare(claimOf(part), { value })).toEqual({
			verdict: 'not-comparable',
			reason,
			difference: null,
			differenceRatio: null
		});
	});

	it('cannot be compared with a value that is hidden, nor with one that no board gave', () => {
		expect(compare(claimOf(), { value: 4, missing: 'suppressed' })).toMatchObject({
			reason: 'suppressed'
		});
		expect(compareClaim(claimOf(), null)).toMatchObject({ reason: 'no-data' });
	});
});

function compare(claim: Claim, evidence: Omit<Evidence, 'asOf'>) {
	return compareClaim(claim, measured(recordCoverage, { asOf: NOW, ...evidence }));
}
