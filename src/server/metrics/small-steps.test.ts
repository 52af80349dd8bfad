import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, newPersons } from '#lib/domains/screening/metrics.ts';
import { occupancy } from '#lib/domains/hospitals/metrics.ts';
import type { ExplainedShift } from '#lib/metrics/explanation.ts';
import { measured, type MetricValue } from '#lib/metrics/metric-value.ts';
import { withoutSmallSteps } from './small-steps.ts';

const AT = '2026-11-23T08:00:00.000Z';

function persons(numerator: number): MetricValue {
	const evidence = { scope: 'ward:00070', numerator, denominator: 1_000, asOf: AT } as const;
	return measured(coverage, { ...evidence, value: numerator / 1_000 });
}
function shift(then: MetricValue, now: MetricValue | null = null): ExplainedShift {
	return { shift: 'night', endedAt: AT, knownThen: then, knownNow: now };
}

describe('values of one ward at several instants (P3-2)', () => {
	it('hide a step of 1 to 9 persons and keep steps of none and of ten', () => {
		const shown = withoutSmallSteps(coverage, persons(100), [
			shift(persons(97)),
			shift(persons(90), persons(100)),
			shift(persons(89))
		]);
		expect(shown.map(({ knownThen }) => knownThen.missing)).toEqual([
			'suppressed',
			null,
			'suppressed'
		]);
		expect(shown[1]?.knownNow?.numerator).toBe(100);
		expect(shown[0]?.knownThen).toMatchObject({ value: null, numerator: null });
	});

	it('hide small steps of counts without a denominator too', () => {
		const count = (value: number) => measured(newPersons, { value, scope: 'ward:00070', asOf: AT });
		const [only] = withoutSmallSteps(newPersons, count(30), [shift(count(25))]);
		expect(only?.knownThen.missing).toBe('suppressed');
	});

	it('are left alone where nobody can be recognised', () => {
		const beds = (value: number) =>
			measured(occupancy, { value, numerator: value, denominator: 1, asOf: AT });
		const [only] = withoutSmallSteps(occupancy, beds(1), [shift(beds(2))]);
		expect(only?.knownThen.value).toBe(2);
	});

	it('never leave two shown values a small step apart', () => {
		const count = fc.integer({ min: 0, max: 60 });
		fc.assert(
			fc.property(count, fc.array(fc.tuple(count, count), { maxLength: 3 }), (present, pairs) => {
				const shown = withoutSmallSteps(
					coverage,
					persons(present),
					pairs.map(([then, now]) => shift(persons(then), persons(now)))
				);
				const numerators = [
					present,
					...shown.flatMap(({ knownThen, knownNow }) => [knownThen.numerator, knownNow?.numerator])
				].filter((number) => typeof number === 'number');
				for (const one of numerators)
					for (const other of numerators) {
						const step = Math.abs(one - other);
						expect(step === 0 || step >= 10).toBe(true);
					}
			})
		);
	});
});
