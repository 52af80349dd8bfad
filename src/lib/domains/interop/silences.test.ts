import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSilences, type Heard } from './silences.ts';

const LONG = 1_000;

/** What a stretch of the deliveries holds, as a query tells it. */
function heard(deliveries: readonly number[]): Heard[] {
	const [first] = deliveries;
	const last = deliveries.at(-1);
	if (first === undefined || last === undefined) return [];
	const silences = deliveries
		.slice(1)
		.map((to, index) => ({ from: deliveries[index] ?? to, to }))
		.filter(({ from, to }) => to - from > LONG);
	return [{ firstMs: first, lastMs: last, silences }];
}

const instants = fc
	.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 60 })
	.map((times) => times.toSorted((a, b) => a - b));

describe('joinSilences (F84)', () => {
	it('gives the same wherever the time is cut', () => {
		fc.assert(
			fc.property(instants, fc.array(fc.nat(100_000), { maxLength: 9 }), (deliveries, cuts) => {
				const edges = [-1, ...cuts.toSorted((a, b) => a - b), 100_001];
				const parts = edges
					.slice(1)
					.flatMap((edge, index) =>
						heard(deliveries.filter((at) => at > (edges[index] ?? 0) && at <= edge))
					);
				const limits = { longerThanMs: LONG, nowMs: 120_000 };
				expect(joinSilences(parts, limits)).toEqual(joinSilences(heard(deliveries), limits));
			})
		);
	});

	it('leaves the last silence open, and knows nothing of a sender that was never heard', () => {
		const limits = { longerThanMs: LONG, nowMs: 9_000 };
		expect(joinSilences(heard([0, 5_000]), limits)).toEqual([
			{ from: 0, to: 5_000 },
			{ from: 5_000, to: null }
		]);
		expect(joinSilences(heard([8_500]), limits)).toEqual([]);
		expect(joinSilences([], limits)).toEqual([]);
	});
});
